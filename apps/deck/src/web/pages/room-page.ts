import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import type {RoomTheme, RoomView} from '../room/room-view.ts'
import {layout} from './layout.ts'
import {runningOrder} from './running-order.ts'

/** Where a talk is fitted to a room: whom, how long, which look; beside it what comes of that. */
export function roomPage(view: RoomView): string {
  const {title, slug} = view
  return layout({
    title: `${title}: the room`,
    slides: true,
    script: 'room.js',
    body: html`<header class="top is-room">
        <h1>${title}</h1>
        <a class="write" href="/">All decks</a>
      </header>
      <main class="room" data-slug="${slug}">
        ${roomForm(view)} ${runningOrder(view, {pictures: true})}
        <div class="room-side">${download()} ${save(view)}</div>
      </main>`,
  })
}

function roomForm({flags, own, audiences, themes, longest, slug}: RoomView): Html {
  const limit = flags.minutes ?? own.minutes
  const most = Math.max(longest, Math.ceil(limit ?? 0), 2)
  const asked = flags.audience?.trim().toLowerCase()
  const isAsked = (option: {value: string; title: string}) =>
    [option.value, option.title].some((name) => name.toLowerCase() === asked)
  const theme = flags.theme?.trim().toLowerCase() ?? ''
  return html`<form class="room-form" action="/${encodeURIComponent(slug)}/room" method="get">
    <h2>The room</h2>
    <label class="field"
      ><span>Audience</span
      ><select name="audience">
        <option value="">
          ${own.audience === undefined ? 'Everyone' : `As in the deck: ${own.audience}`}
        </option>
        ${audiences.map(
          (audience) =>
            html`<option value="${audience.value}" ${isAsked(audience) ? html` selected` : null}>
              ${audience.title}
            </option>`,
        )}
      </select></label
    >
    <fieldset class="field">
      <legend>Minutes</legend>
      <input
        class="slider"
        type="range"
        min="1"
        max="${most}"
        step="1"
        value="${limit ?? most}"
        aria-label="Minutes, on a scale"
      />
      <div class="minutes">
        <input
          type="number"
          name="minutes"
          min="0.5"
          max="480"
          step="any"
          inputmode="decimal"
          value="${limit ?? ''}"
          aria-label="Minutes, as a number"
        />
        <label class="check"
          ><input
            type="checkbox"
            name="limit"
            value="none"
            ${limit === undefined || flags.minutes === undefined ? html` checked` : null}
          />
          <span
            >${own.minutes === undefined ? 'No limit' : `As in the deck: ${own.minutes}`}</span
          ></label
        >
      </div>
    </fieldset>
    <fieldset class="field themes">
      <legend>Theme</legend>
      <label class="check"
        ><input type="radio" name="theme" value="" ${theme === '' ? html` checked` : null} />
        <span>Its own</span></label
      >
      ${themes.map((each) => themeChoice(each, theme, slug))}
    </fieldset>
    <button class="room-go" type="submit">Show</button>
    <p class="room-said state" role="alert"></p>
  </form>`
}

function themeChoice({value, title, base, isBrand}: RoomTheme, asked: string, slug: string): Html {
  const brand = `/${encodeURIComponent(slug)}/brand.css?theme=${encodeURIComponent(value)}`
  const isAsked = value.toLowerCase() === asked
  return html`<label class="check"
    ><input type="radio" name="theme" value="${value}" ${isAsked ? html` checked` : null} />
    <span class="swatch" data-scheme="auto" aria-hidden="true"
      ><template shadowrootmode="open"
        ><link rel="stylesheet" href="/assets/${base}.css" />${
          isBrand ? html`<link rel="stylesheet" href="${brand}" />` : null
        }<b
          style="display:grid;place-content:center;flex:1;background:var(--paper);color:var(--ink);font:700 17px/1 var(--display)"
          >Aa</b
        ><i style="width:14px;background:var(--accent)"></i></template></span
    ><span>${title}</span></label
  >`
}

const formats = [
  ['single', 'One file for a browser'],
  ['html', 'A folder for a server'],
  ['pdf', 'PDF'],
  ['pptx', 'PowerPoint'],
  ['handout', 'Handout'],
  ['markdown', 'Markdown'],
] as const

const download = (): Html =>
  html`<form class="download">
    <h2>Download</h2>
    <label class="field"
      ><span>As</span
      ><select name="format">
        ${formats.map(([value, title]) => html`<option value="${value}">${title}</option>`)}
      </select></label
    >
    <p class="acts"><button type="submit">Download</button></p>
    <p class="said" role="status"></p>
  </form>`

const save = ({title}: RoomView): Html =>
  html`<form class="save">
    <h2>Save as a deck</h2>
    <label class="field"
      ><span>Title</span
      ><input
        name="title"
        required
        maxlength="200"
        placeholder="${title}, 15 minutes"
        autocomplete="off"
    /></label>
    <label class="field"
      ><span>Address (made of the title if empty)</span
      ><input name="slug" maxlength="96" autocomplete="off" spellcheck="false"
    /></label>
    <p class="acts"><button type="submit">Save and publish</button></p>
    <p class="said" role="status"></p>
    <noscript
      ><p class="state">
        Downloads and saved decks need scripts; the command line has both.
      </p></noscript
    >
  </form>`
