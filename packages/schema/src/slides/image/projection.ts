import {imageFields} from '../../objects/image-projection.ts'

export const imageProjection = `image{${imageFields}}`
