/** Notes as paragraphs in the deck's language; the library writes them as one, in English. */
export const finishNotes = (xml: string, language: string): string =>
  xml.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr [^>]*\/><\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) =>
          line === ''
            ? `<a:p><a:endParaRPr lang="${language}"/></a:p>`
            : `<a:p><a:r><a:rPr lang="${language}"/><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  )
