import {kindsFor, splitSlide, suggestKinds} from '@rostrum/schema'
import {AddIcon} from '@sanity/icons/Add'
import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {CopyIcon} from '@sanity/icons/Copy'
import {EditIcon} from '@sanity/icons/Edit'
import {SparklesIcon} from '@sanity/icons/Sparkles'
import {SplitHorizontalIcon} from '@sanity/icons/SplitHorizontal'
import {SyncIcon} from '@sanity/icons/Sync'
import {TransferIcon} from '@sanity/icons/Transfer'
import {TrashIcon} from '@sanity/icons/Trash'
import {Menu, MenuDivider, MenuItem} from '@sanity/ui/menu'
import {Popover} from '@sanity/ui/popover'
import {isKnownKind, kindTitle} from './slide-words.ts'
import {placeAfter} from './slide-list.ts'
import type {Sorter} from './use-sorter.ts'
import {copyByButton, pasteByButton} from './system-clipboard.ts'

interface Props {
  sorter: Sorter
  /** Where it opens. */
  at: HTMLElement
  onClose: () => void
}

/** What can be done with the selected slides. */
export function SorterMenu({sorter, at, onClose}: Props) {
  const {chosen, slides, selection} = sorter
  const [slide, ...others] = chosen
  const one =
    others.length === 0 && slide !== undefined && isKnownKind(slide._type) ? slide : undefined
  const suggestions = one === undefined ? [] : suggestKinds(one)
  const index = slides.findIndex(({_key}) => _key === slide?._key)
  const insertAt = (index: number) => sorter.setDialog({type: 'insert', index})
  const after = placeAfter(slides, selection.selected)
  const canSplit = one !== undefined && splitSlide(one, () => '') !== undefined

  return (
    <Popover
      open
      portal
      animate={false}
      constrainSize
      placement="bottom-start"
      fallbackPlacements={['top-start', 'right', 'left']}
      referenceElement={at}
      content={
        <Menu
          shouldFocus="first"
          onClickOutside={onClose}
          onEscape={onClose}
          onItemClick={onClose}
          aria-label="Slide actions"
          data-testid="slide-menu"
        >
          {one && <MenuItem icon={EditIcon} text="Open" onClick={() => sorter.open(one._key)} />}
          {!sorter.readOnly && (
            <>
              <MenuItem icon={AddIcon} text="Add a slide before…" onClick={() => insertAt(index)} />
              <MenuItem icon={AddIcon} text="Add a slide after…" onClick={() => insertAt(after)} />
              <MenuDivider />
              {one &&
                suggestions
                  .slice(0, 3)
                  .map(({kind, reason}) => (
                    <MenuItem
                      key={kind}
                      icon={SparklesIcon}
                      text={`Turn into “${kindTitle(kind)}”`}
                      title={reason}
                      onClick={() => sorter.turnInto(one, kind)}
                    />
                  ))}
              {one && (
                <MenuItem
                  icon={SyncIcon}
                  text="Turn into another kind…"
                  disabled={kindsFor(one).length === 0}
                  onClick={() => sorter.setDialog({type: 'turn', slide: one})}
                />
              )}
              {one && (
                <MenuItem
                  icon={SplitHorizontalIcon}
                  text="Split in two"
                  disabled={!canSplit}
                  onClick={() => sorter.split(one)}
                />
              )}
              <MenuDivider />
              <MenuItem
                icon={CopyIcon}
                text="Duplicate"
                hotkeys={['Ctrl', 'D']}
                onClick={sorter.duplicate}
              />
            </>
          )}
          <MenuItem
            icon={CopyIcon}
            text="Copy"
            hotkeys={['Ctrl', 'C']}
            onClick={() => void copyByButton(sorter)}
          />
          {!sorter.readOnly && (
            <>
              <MenuItem
                icon={ClipboardIcon}
                text="Paste after"
                hotkeys={['Ctrl', 'V']}
                onClick={() => void pasteByButton(sorter)}
              />
              <MenuItem
                icon={TransferIcon}
                text="Move to another section…"
                onClick={() => sorter.setDialog({type: 'move', slides: chosen})}
              />
              <MenuDivider />
              <MenuItem
                icon={TrashIcon}
                text="Delete"
                tone="critical"
                hotkeys={['Del']}
                onClick={sorter.remove}
              />
            </>
          )}
        </Menu>
      }
    />
  )
}
