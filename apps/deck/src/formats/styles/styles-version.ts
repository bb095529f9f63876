/** Changes with whatever makes another style sheet of the same page, or another face of the same letters. */
export const stylesVersion = 'styles 3, subset-font 2.9.0'
