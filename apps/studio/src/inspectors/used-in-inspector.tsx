import {Box, Flex, Stack, Text} from '@sanity/ui'
import {type DocumentInspectorProps, getPublishedId, useSchema} from 'sanity'
import {DocumentInspectorHeader} from 'sanity/structure'
import {DocumentLink} from '../structure/document-link.tsx'
import {PaneState} from '../structure/pane-state.tsx'
import {useLiveQuery} from '../structure/use-live-query.ts'
import {counted} from '../structure/words.ts'
import {Part} from './part.tsx'
import {nameOfUser, slidesThatUse, type User} from './slides-that-use.ts'

const usersQuery = `*[references($id) && _id != $id]{
  _id, _type, "title": coalesce(title, name, wording), slides
} | order(_type asc, title asc)`

/** The documents that refer to this one, live. */
export function UsedInInspector({documentId, onClose}: DocumentInspectorProps) {
  const id = getPublishedId(documentId)
  const state = useLiveQuery<User[]>(usersQuery, {id})
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="used-in">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel="Close"
        onClose={onClose}
        title="Used in"
      />
      <Box flex={1} overflow="auto" padding={3}>
        <PaneState state={state}>{(users) => <Users id={id} users={users} />}</PaneState>
      </Box>
    </Flex>
  )
}

function Users({id, users}: {id: string; users: readonly User[]}) {
  const schema = useSchema()
  const types = [...new Set(users.map(({_type}) => _type))]
  if (users.length === 0) {
    return (
      <Box padding={2}>
        <Text size={1} muted>
          Nothing refers to it. It can be deleted without harm.
        </Text>
      </Box>
    )
  }
  return (
    <Stack gap={5} paddingY={2}>
      {types.map((type) => {
        const ours = users.filter(({_type}) => _type === type)
        const title = schema.get(type)?.title ?? type
        return (
          <Part key={type} title={counted(ours.length, title)}>
            <Stack gap={1}>
              {ours.map((user) => (
                <UserRow key={user._id} id={id} user={user} />
              ))}
            </Stack>
          </Part>
        )
      })}
    </Stack>
  )
}

function UserRow({id, user}: {id: string; user: User}) {
  const Icon = useSchema().get(user._type)?.icon
  const slides = slidesThatUse(id, user)
  return (
    <DocumentLink
      id={user._id}
      type={user._type}
      {...(slides[0] && {path: ['slides', {_key: slides[0]._key}]})}
    >
      <Flex gap={3}>
        {Icon && (
          <Text size={1} muted>
            <Icon />
          </Text>
        )}
        <Stack gap={2} flex={1}>
          <Text size={1} weight="medium">
            {nameOfUser(user)}
          </Text>
          {slides.length > 0 && (
            <Text size={1} muted>
              {slides.map(({name}) => name).join(', ')}
            </Text>
          )}
        </Stack>
      </Flex>
    </DocumentLink>
  )
}
