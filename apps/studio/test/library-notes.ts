/** Notes of a talk as people write them; what each slide shows is for the editor to find out. */
export const libraryNotes = `---
title: A library that nobody runs
language: en
---

# A library that nobody runs

## How it began

### What stood on the shelf
- Field guides, sorted by height
- Cookery books with stains on the good pages
  - the stains are the index
- One atlas of a country that is gone

### How a book comes in
1. Somebody leaves it
2. Somebody else moves it to its place
3. Nobody writes anything down

### What a neighbour said
- “I came for a lamp and left with a whole evening”, a neighbour

### How it grew
- 2019: one shelf
- 2021: a second stairwell
- 2024: eleven houses

## What holds it up

### Shelf v. catalogue
- Shelf
  - found by walking
  - wrong in plain sight
- Catalogue
  - found by asking
  - wrong in secret

### The loop that feeds it
- A reader leaves a note
- The note makes somebody curious
- The curious bring a book

### The funnel from passer-by to keeper
- They pass by
- They stop
- They come back
- They sort a shelf

### 81 % of the books come back

### Books in each house
- Number 4: 310 books
- Number 9: 120 books
- Number 12: 95 books
- Number 15: 60 books

### What the script does
\`\`\`python
for book in shelf:
    if book.is_lonely():
        book.move(next(shelf))
\`\`\`

## What to do on Monday

### Pitfall: the lock
- A lock keeps books, not readers

### Before you begin
- Ask the house
- Find a dry wall
- Put three good books there

### Leave one book behind
- https://example.org/leave-one
`
