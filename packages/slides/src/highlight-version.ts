/** Changes with whatever may colour the same code otherwise: the library, or the kinds of tokens. */
export const highlightVersion = 'shiki 4.6.0, kinds 1'
