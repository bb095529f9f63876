import {createIfNotExists, defineMigration} from '@sanity/migrate'

/** Once in the life of a store, as the audiences: a talk can be given a look before anybody made one. */
export const starterThemes = defineMigration({
  title: 'Themes to start with',
  documentTypes: ['theme'],
  async *migrate() {
    yield finished.map(({base, title}) =>
      createIfNotExists({
        _id: `theme-${base}`,
        _type: 'theme',
        title,
        base,
        slug: {_type: 'slug', current: base},
      }),
    )
  },
})

/** The finished themes, as the content model called them when stores began to have them. */
const finished = [
  {base: 'signal', title: 'Signal'},
  {base: 'essay', title: 'Essay'},
  {base: 'contrast', title: 'High contrast'},
]
