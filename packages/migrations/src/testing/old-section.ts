/** A section as it was when the audiences of a slide were strings. */
export function oldSection(_id: string, ...audiences: (unknown[] | undefined)[]) {
  return {
    _id,
    _type: 'section',
    title: 'Why it matters',
    slides: audiences.map((each, index) => ({
      _key: `slide-${index}`,
      _type: 'statementSlide',
      statement: 'Bread rises.',
      ...(each && {audiences: each}),
    })),
  }
}
