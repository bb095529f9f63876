/** What a page needs to know of a picture. */
export const imageFields = `..., asset->{_id, url, mimeType, metadata{lqip, dimensions{width, height}}}`
