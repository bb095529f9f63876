import {imageFields} from '../../objects/image-projection.ts'

export const peopleProjection = `people[]->{_id, name, role, "organization": organization->name, portrait{${imageFields}}}`
