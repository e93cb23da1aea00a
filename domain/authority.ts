/** On whose word somebody asks: the member's own, a person's on file as authorized, or what the caller says alone. */
export const authorities = ['member', 'on-file', 'said'] as const;

/** One of {@link authorities}. */
export type Authority = (typeof authorities)[number];
