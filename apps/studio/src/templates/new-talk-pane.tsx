import {AddDocumentIcon} from '@sanity/icons/AddDocument'
import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {getPublishedId, useClient} from 'sanity'
import {useRouter} from 'sanity/router'
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

  const make = async (shape: TalkShape) => {
    const documents = talkFromShape(shape, () => crypto.randomUUID())
    const transaction = client.transaction()
    for (const document of documents) transaction.create(document)
    await transaction.commit({tag: 'rostrum.new-talk'})
    const [talk] = documents
    if (talk) {
      router.navigateIntent('edit', {id: getPublishedId(talk._id), type: 'talk', path: 'title'})
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
      <Stack gap={3}>
        <Box padding={2}>
          <Text size={1} muted>
            How long do you have? You get a talk with sections and slides that fit the time, and
            overwrite what they say.
          </Text>
        </Box>
        {talkShapes.map((shape) => (
          <Choice
            key={shape.minutes}
            title={shape.title}
            about={shape.about}
            detail={contents(shape)}
            disabled={busy}
            onChoose={() => choose(shape)}
          />
        ))}
        <Choice
          title="Empty"
          about="A talk without sections."
          disabled={busy}
          onChoose={() => router.navigateIntent('create', {type: 'talk', template: 'talk'})}
        />
      </Stack>
    </Box>
  )
}

interface ChoiceProps {
  title: string
  about: string
  detail?: string
  disabled: boolean
  onChoose: () => void
}

function Choice({title, about, detail, disabled, onChoose}: ChoiceProps) {
  return (
    <Card
      as="button"
      type="button"
      border
      padding={3}
      radius={3}
      disabled={disabled}
      onClick={onChoose}
    >
      <Flex gap={3}>
        <Text size={2} muted>
          <AddDocumentIcon />
        </Text>
        <Stack gap={3} flex={1}>
          <Text size={1} weight="semibold">
            {title}
          </Text>
          <Text size={1} muted>
            {about}
          </Text>
          {detail && (
            <Text size={0} muted>
              {detail}
            </Text>
          )}
        </Stack>
      </Flex>
    </Card>
  )
}

function contents({sections}: TalkShape): string {
  const slides = sections.flatMap((section) => section.slides)
  return `${counted(sections.length, 'section')}, ${counted(slides.length, 'slide')}`
}
