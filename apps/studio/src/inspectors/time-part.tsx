import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {clock, counted} from '../structure/words.ts'
import {Part} from './part.tsx'
import type {Standing} from '@rostrum/schema'
import type {TalkReport} from './talk-report.ts'
import {timeTone, timeWords} from './time-words.ts'

const standings: {readonly [Each in Standing]: string} = {
  must: 'must',
  should: 'should',
  could: 'could',
  out: 'left out',
}

/** How long it takes, against the time there is; and what its slides are at that length. */
export function TimePart({report}: {report: TalkReport}) {
  const {time, slides} = report
  return (
    <Part title="Time" aside={timeWords(time)}>
      <Stack gap={3} paddingX={2}>
        <Flex align="baseline" gap={2}>
          <Text size={4} weight="semibold" data-testid="talk-time">
            {time.short === time.long
              ? clock(time.long)
              : `${clock(time.short)}–${clock(time.long)}`}
          </Text>
          <Text size={1} muted>
            {time.target === undefined ? 'no target' : `of ${clock(time.target)}`}
          </Text>
        </Flex>
        <TimeBar time={time} />
        <Flex gap={2} wrap="wrap" align="center">
          <Badge>{counted(slides, 'slide')}</Badge>
          {(Object.keys(standings) as Standing[])
            .filter((each) => report.standings[each] > 0)
            .map((each) => (
              <Badge key={each} tone={each === 'out' ? 'caution' : 'default'}>
                {report.standings[each]} {standings[each]}
              </Badge>
            ))}
        </Flex>
      </Stack>
    </Part>
  )
}

/** The bare telling, what examples add to it, and where the time ends. */
function TimeBar({time}: Pick<TalkReport, 'time'>) {
  const {short, long, target} = time
  const whole = Math.max(long, target ?? 0, 1)
  const percent = (seconds: number) => `${Math.min(100, (seconds / whole) * 100)}%`
  const tone = timeTone(time)
  return (
    <Card
      aria-hidden
      tone="transparent"
      radius={1}
      overflow="hidden"
      style={{position: 'relative'}}
    >
      <Box style={{height: 8}} />
      <Bar tone={tone} width={percent(long)} opacity={0.45} />
      <Bar tone={tone} width={percent(short)} opacity={1} />
      {target !== undefined && target < whole && (
        <Box
          style={{
            position: 'absolute',
            insetBlock: 0,
            left: percent(target),
            width: 2,
            background: 'var(--card-fg-color)',
          }}
        />
      )}
    </Card>
  )
}

function Bar({
  tone,
  width,
  opacity,
}: {
  tone: ReturnType<typeof timeTone>
  width: string
  opacity: number
}) {
  return (
    <Card
      tone={tone}
      style={{position: 'absolute', insetBlock: 0, left: 0, width, opacity, background: 'none'}}
    >
      <Box style={{height: '100%', background: 'var(--card-badge-default-dot-color)'}} />
    </Card>
  )
}
