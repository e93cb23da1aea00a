/** What an address says behind its path. */
export const queryOf = ({ url = '' }: { readonly url?: string | undefined }): URLSearchParams =>
  new URLSearchParams(url.split('?')[1] ?? '');
