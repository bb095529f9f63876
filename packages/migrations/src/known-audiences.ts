/** The audiences there were before an audience was a document, and that every store starts with. */
export const knownAudiences: readonly AudienceDocument[] = [
  known('founders', 'Founders', 'What it means for their company: time, money and risk.'),
  known(
    'developer-evangelists',
    'Developer evangelists',
    'What they can show on a stage tomorrow, and the story to tell with it.',
  ),
  known('marketing', 'Marketing', 'Who it is for, what it promises, and what proves that.'),
  known('sales', 'Sales', 'What customers ask, and a short answer that holds.'),
  known('engineers', 'Engineers', 'How it works, what it costs to run, and where it breaks.'),
  known('investors', 'Investors', 'How large it can become, why now, and the numbers.'),
]

export interface AudienceDocument {
  _id: string
  _type: 'audience'
  title: string
  slug: {_type: 'slug'; current: string}
  cares?: string
}

/** An audience as it stands in the store, under an id that follows from its slug. */
export function audienceDocument(slug: string, title: string): AudienceDocument {
  return {_id: `audience-${slug}`, _type: 'audience', title, slug: {_type: 'slug', current: slug}}
}

function known(slug: string, title: string, cares: string): AudienceDocument {
  return {...audienceDocument(slug, title), cares}
}
