import {imageFields} from '../../objects/image-projection.ts'

export const embedProjection = `poster{${imageFields}}`
