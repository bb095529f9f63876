/** Whom a talk can be given to. */
export const audiences = [
  {title: 'Founders', value: 'founders'},
  {title: 'Developer evangelists', value: 'developer-evangelists'},
  {title: 'Marketing', value: 'marketing'},
  {title: 'Sales', value: 'sales'},
  {title: 'Engineers', value: 'engineers'},
  {title: 'Investors', value: 'investors'},
] as const
