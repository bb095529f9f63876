import {imageFields} from '../../objects/image-projection.ts'

export const videoProjection = `"file": video.asset->{_id, url, mimeType}, poster{${imageFields}}`
