import {seriesFields} from '../../documents/projections.ts'

export const tableProjection = `series->{${seriesFields}}`
