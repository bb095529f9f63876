export {
  applyDeck,
  type AppliedDeck,
  type DeckProblem,
  type EarlierSlide,
} from './choose/apply-deck.ts'
export type * from './choose/choice.ts'
export {chooseSlides} from './choose/choose-slides.ts'
export {clock} from './choose/clock.ts'
export {onlyChosen} from './choose/only-chosen.ts'
export {TooLongError} from './choose/too-long-error.ts'
export {drawnPictures, type DrawnPicture} from './facts/drawn-pictures.ts'
export {slideFacts, type SlideFacts} from './facts/slide-facts.ts'
export {brandSheet} from './html/brand-styles.ts'
export {deckImages, deckVideos, type ImageFile} from './html/image-files.ts'
export {previewSlide, type SlidePreview} from './html/preview-slide.ts'
export {renderHtml, type DeckAssets, type DeckOptions, type KeepSlide} from './html/render-html.ts'
export type {Highlight, SlideOptions, Token, TokenKind} from './html/render-options.ts'
export {scopedToHost} from './html/scoped-to-host.ts'
export {renderSlide, slideMarkup, type RenderSlideOptions} from './html/slide.ts'
export {hasFormulas} from './plan/has-formulas.ts'
export {highlightVersion} from './highlight-version.ts'
export {codeLanguages} from './plan/code-languages.ts'
export {codePieces, type CodePiece} from './plan/code-pieces.ts'
export type * from './plan/deck-plan.ts'
export {planDeck, type PlanOptions} from './plan/plan-deck.ts'
export {facesOfBase, familiesOf, plannedTheme, type PlannedTheme} from './plan/planned-theme.ts'
export {planSlide, type SlidePlan, type SlideSurroundings} from './plan/plan-slide.ts'
