import {contentType} from '../web/content-type.ts'

/** Files as addresses that hold their bytes. */
export const dataAddress = (path: string, bytes: Uint8Array): string =>
  `data:${contentType(path)};base64,${Buffer.from(bytes).toString('base64')}`
