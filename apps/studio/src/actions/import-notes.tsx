import {Box, Button, Card, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {UploadIcon} from '@sanity/icons/Upload'
import {type DragEvent, useRef, useState} from 'react'
import type {Note} from './deck-api.ts'
import {ImportPreview} from './import-preview.tsx'
import {noteName} from './note-name.ts'
import {useImport} from './use-import.ts'

/** Paste or drop notes, see what will be made of them, then import them as drafts. */
export function ImportNotes({slug}: {slug?: string}) {
  const [pasted, setPasted] = useState('')
  const [name, setName] = useState('')
  const [dropped, setDropped] = useState<readonly Note[]>([])
  const notes = [...notesOf(pasted, name), ...dropped].map((note) => ({
    ...note,
    ...(slug !== undefined && {slug}),
  }))
  const {state, run} = useImport(notes)
  const take = async (files: Iterable<File>) => {
    const read = await Promise.all(
      [...files].map(async (file) => ({name: file.name, text: await file.text()})),
    )
    setDropped((before) => [
      ...before.filter((known) => !read.some((other) => other.name === known.name)),
      ...read,
    ])
  }
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void take(event.dataTransfer.files)
  }
  return (
    <Stack
      gap={4}
      data-testid="import-notes"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor="pasted-notes">
          Notes in Markdown: paste them here, or drop files
        </Text>
        <TextArea
          id="pasted-notes"
          rows={8}
          fontSize={1}
          value={pasted}
          placeholder={example}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
      </Stack>
      <Flex gap={4} align="center" wrap="wrap">
        <FileButton onFiles={(files) => void take(files)} />
        {slug === undefined && pasted !== '' && (
          <Flex gap={3} align="center">
            <Text as="label" size={1} htmlFor="notes-name">
              Name of the pasted notes
            </Text>
            <TextInput
              id="notes-name"
              fontSize={1}
              value={name}
              placeholder={noteName(pasted)}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </Flex>
        )}
      </Flex>
      {dropped.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {dropped.map((note) => (
            <Card key={note.name} border radius={2} padding={2}>
              <Flex gap={2} align="center">
                <Text size={1}>{note.name}</Text>
                <Button
                  mode="bleed"
                  padding={1}
                  fontSize={0}
                  text="Remove"
                  aria-label={`Remove ${note.name}`}
                  onClick={() => setDropped((before) => before.filter((each) => each !== note))}
                />
              </Flex>
            </Card>
          ))}
        </Flex>
      )}
      <ImportPreview state={state} onImport={run} />
    </Stack>
  )
}

function FileButton({onFiles}: {onFiles: (files: Iterable<File>) => void}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Box flex="none">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".md,.markdown,.mdown,.txt,text/markdown,text/plain"
        aria-label="Files with notes"
        onChange={(event) => {
          onFiles(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
        }}
      />
      <Button
        mode="ghost"
        fontSize={1}
        padding={3}
        icon={UploadIcon}
        text="Choose files"
        onClick={() => input.current?.click()}
      />
    </Box>
  )
}

function notesOf(pasted: string, name: string): Note[] {
  if (pasted.trim() === '') return []
  return [{name: `${name.trim() || noteName(pasted)}.md`, text: pasted}]
}

const example = '# My talk\n\n## The first section\n\n- A point\n  - and what is beneath it'
