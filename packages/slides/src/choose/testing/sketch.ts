import {bareSlide, type Slide, type Source, type Talk} from '@rostrum/schema'
import {exampleTalk} from '../../testing/index.ts'

/** What tests say of a slide; times in seconds, `needs` by key. */
export type Sketch = {
  key: string
  kind?: Slide['_type']
  short?: number
  long?: number
  from?: {must?: number; should?: number; could?: number}
  needs?: string[]
  audiences?: string[]
  sourced?: boolean
}

export const source: Source = {
  _id: 'almanac',
  title: 'The almanac',
  author: null,
  publisher: null,
  published: null,
  url: null,
  checkedOn: null,
  confidence: null,
}

/** A talk of sections, made of what tests say of their slides; keys are unique in a talk. */
export function talkOf(sections: readonly (readonly Sketch[])[]): Talk {
  const home = new Map(sections.flatMap((all, place) => all.map(({key}) => [key, `s${place}`])))
  const slideOf = (sketch: Sketch): Slide => {
    const {key, kind = 'statementSlide', short = 10, long = short, from} = sketch
    return {
      ...bareSlide,
      _type: kind,
      _key: key,
      headline: key.toUpperCase(),
      seconds: {_type: 'seconds', short, long},
      ...(from && {
        priority: {
          _type: 'priority',
          ...(from.must !== undefined && {mustFrom: from.must}),
          ...(from.should !== undefined && {shouldFrom: from.should}),
          ...(from.could !== undefined && {couldFrom: from.could}),
        },
      }),
      dependsOn: (sketch.needs ?? []).map((slide) => ({
        _type: 'slideLink',
        _key: slide,
        slide,
        section: {_type: 'reference', _ref: home.get(slide) ?? 'gone', _weak: true},
      })),
      audiences: sketch.audiences?.map((id) => ({_id: id, title: id, slug: id})) ?? null,
      sources: sketch.sourced ? [source] : null,
    } as Slide
  }
  return {
    ...exampleTalk(),
    sources: null,
    sections: sections.map((all, place) => ({
      _id: `s${place}`,
      _rev: '1',
      title: `Section ${place}`,
      slides: all.map(slideOf),
    })),
  }
}
