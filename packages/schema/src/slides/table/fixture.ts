import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf} from '../../types.ts'

export const tableSlide: SlideOf<'tableSlide'> = {
  ...bareSlide,
  _type: 'tableSlide',
  _key: 'table',
  headline: 'Each fuel had its price',
  series: null,
  table: {
    _type: 'dataTable',
    columns: [
      {_type: 'dataColumn', _key: 'fuel', name: 'Fuel', kind: 'text'},
      {_type: 'dataColumn', _key: 'hours', name: 'Hours a gallon', kind: 'number'},
      {_type: 'dataColumn', _key: 'smoke', name: 'Smoke', kind: 'text'},
    ],
    rows: [
      {_type: 'dataRow', _key: 'a', cells: ['Whale oil', '11', 'little']},
      {_type: 'dataRow', _key: 'b', cells: ['Rapeseed oil', '9', 'some']},
      {_type: 'dataRow', _key: 'c', cells: ['Paraffin', '14', 'much']},
    ],
  },
}
