import {seriesFields} from '../../documents/projections.ts'

export const chartProjection = `series->{${seriesFields}}`
