/** How a data series can be drawn. */
export const chartKinds = [
  {title: 'Line', value: 'line'},
  {title: 'Area', value: 'area'},
  {title: 'Bars', value: 'bar'},
  {title: 'Stacked bars', value: 'stacked'},
  {title: 'Range', value: 'range'},
  {title: 'Scatter', value: 'scatter'},
] as const
