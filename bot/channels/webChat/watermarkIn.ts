import { queryOf } from '../queryOf';

/** The watermark in an address; one that is none of ours means the beginning. */
export const watermarkIn = (address: { readonly url?: string | undefined }): string | undefined =>
  /^\d{1,16}-\d{1,16}$/.exec(queryOf(address).get('watermark') ?? '')?.[0];
