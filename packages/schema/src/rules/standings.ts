/** What kind of thing a claim is, and whether it held. */
export const standings = [
  {title: 'Framework: a way to look at it', value: 'framework'},
  {title: 'Advice', value: 'advice'},
  {title: 'Opinion', value: 'opinion'},
  {title: 'Forecast', value: 'forecast'},
  {title: 'Anecdote', value: 'anecdote'},
  {title: 'Verified', value: 'verified'},
  {title: 'Corrected: true in another form', value: 'corrected'},
  {title: 'Contested', value: 'contested'},
  {title: 'Dated: true when it was said', value: 'dated'},
] as const

/** How sure one may be of a source or a series. */
export const confidences = [
  {title: 'High', value: 'high'},
  {title: 'Medium', value: 'medium'},
  {title: 'Low', value: 'low'},
] as const
