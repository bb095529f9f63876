import {createContext} from 'react'
import type {FormPatch} from 'sanity'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import type {Referenced} from '../thumbnails/referenced.ts'

/** The list that a slide's form belongs to: the form itself can only write to its own slide. */
export interface SlidesAround {
  sectionId: string
  sectionTitle: string | null
  slides: readonly StoredSlide[]
  referenced: Referenced
  onChange: (patches: FormPatch[]) => void
}

export const SlidesContext = createContext<SlidesAround | undefined>(undefined)
