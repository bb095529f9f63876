/** The fields of a slide that `talkQuery` always answers, where none of them is set. */
export const bareSlide = {audiences: null, claims: null, sources: null, background: null} as const
