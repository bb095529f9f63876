import {AddDocumentIcon} from '@sanity/icons/AddDocument'
import {ClockIcon} from '@sanity/icons/Clock'
import {Box, Container, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {getPublishedId, useClient} from 'sanity'
import {useRouter} from 'sanity/router'
import {Choice} from '../actions/choice.tsx'
import {apiVersion} from '../connection.ts'
import {counted} from '../structure/words.ts'
import {talkFromShape} from './talk-from-shape.ts'
import {type TalkShape, talkShapes} from './talk-shapes.ts'

/** A talk to begin with: choosing one makes it with its sections, and opens it at its title. */
export function NewTalkPane() {
  const client = useClient({apiVersion})
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [named, setNamed] = useState('')
  const title = named.trim()

  const make = async (shape: TalkShape) => {
    const speakers = await client.withConfig({perspective: 'drafts'}).fetch<string[]>(usualSpeakers)
    const documents = talkFromShape(shape, () => crypto.randomUUID(), {title, speakers})
    const transaction = client.transaction()
    for (const document of documents) transaction.create(document)
    await transaction.commit({tag: 'rostrum.new-talk'})
    const [talk] = documents
    if (talk) {
      const id = getPublishedId(talk._id)
      // A talk that has a name opens at its slides, another where it gets one.
      router.navigateIntent('edit', {id, type: 'talk', ...(title && {view: 'slides'})})
    }
  }
  const choose = (shape: TalkShape) => {
    setBusy(true)
    make(shape).catch((error: unknown) => {
      setBusy(false)
      const description = error instanceof Error ? error.message : String(error)
      toast.push({status: 'error', title: 'The talk was not made', description, closable: true})
    })
  }

  return (
    <Box height="fill" overflow="auto" padding={3} data-testid="new-talk">
      <Container width={1} margin={0}>
        <Stack gap={3}>
          <Box padding={2}>
            <Text size={1} muted>
              How long do you have? You get a talk with sections and slides that fit the time, and
              overwrite what they say.
            </Text>
          </Box>
          <Stack gap={3} paddingX={2} paddingBottom={2}>
            <Text as="label" size={1} weight="medium" htmlFor="new-talk-title">
              What is it called?
            </Text>
            <TextInput
              id="new-talk-title"
              fontSize={1}
              placeholder="It can be told later"
              value={named}
              onChange={(event) => setNamed(event.currentTarget.value)}
            />
          </Stack>
          {talkShapes.map((shape) => (
            <Choice
              key={shape.minutes}
              icon={ClockIcon}
              title={shape.title}
              about={shape.about}
              detail={contents(shape)}
              disabled={busy}
              onChoose={() => choose(shape)}
            />
          ))}
          <Choice
            icon={AddDocumentIcon}
            title="Empty"
            about="A talk without sections."
            disabled={busy}
            onChoose={() => router.navigateIntent('create', {type: 'talk', template: 'talk'})}
          />
        </Stack>
      </Container>
    </Box>
  )
}

function contents({sections}: TalkShape): string {
  const slides = sections.flatMap((section) => section.slides)
  return `${counted(sections.length, 'section')}, ${counted(slides.length, 'slide')}`
}

/** Those of the talk that was edited last; before any has one, who is alone in the library. */
const usualSpeakers = `coalesce(
  *[_type == "talk" && count(speakers) > 0] | order(_updatedAt desc)[0].speakers[]._ref,
  select(count(*[_type == "person"]) == 1 => *[_type == "person"]._id, [])
)`
