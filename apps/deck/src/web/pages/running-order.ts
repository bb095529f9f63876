import {clock} from '@rostrum/slides'
import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import {addressOfRoom} from '../../room-address.ts'
import type {RoomRow} from '../room/room-rows.ts'
import type {RoomView} from '../room/room-view.ts'
import {slidePicture} from './slide-picture.ts'

/**
 * What is told in a room and what is not, slide for slide, with the time.
 *
 * @param pictures left out where the page that asks has them
 */
export function runningOrder(view: RoomView, {pictures}: {pictures: boolean}): Html {
  const {choice, rows, slug, flags} = view
  const told = rows.filter(({isTold}) => isTold).length
  return html`<section class="told" id="told" aria-labelledby="told-title">
    <div class="told-head">
      <h2 id="told-title">Running order</h2>
      ${
        choice.fits
          ? html`<a
              class="button is-main"
              id="present"
              href="/${encodeURIComponent(slug)}/${addressOfRoom(flags)}"
              >Present</a
            >`
          : null
      }
    </div>
    <div class="told-sum" role="status">${choice.fits ? sum(view, told) : tooLong(view)}</div>
    <ol class="rows">
      ${rows.map((row) => rowOf(row, view, pictures))}
    </ol>
  </section>`
}

function sum({choice, rows}: RoomView, told: number): Html | null {
  if (!choice.fits) return null
  const {totalSeconds, budgetSeconds, spareSeconds, contentEnds} = choice
  return html`<p>
    <b class="told-time">${clock(totalSeconds)}</b>
    ${budgetSeconds === null ? 'with no limit' : `of ${clock(budgetSeconds)}, ${clock(spareSeconds ?? 0)} to spare`},
    ${told} of ${rows.length}
    slides${budgetSeconds !== null && contentEnds ? '. That is all there is to tell' : ''}.
  </p>`
}

function tooLong({choice}: RoomView): Html | null {
  if (choice.fits) return null
  const {leastSeconds, overSeconds, budgetSeconds, musts} = choice
  return html`<div class="too-long">
    <p>
      <b>It does not fit.</b> What must be told takes ${clock(leastSeconds)} even in its short
      tellings: ${clock(overSeconds)} more than the ${clock(budgetSeconds)} there are. Give it more
      time, or cut in the Studio:
    </p>
    <ul class="cuts">
      ${musts
        .filter(({cut}) => cut)
        .map(({label, seconds}) => html`<li><span>${clock(seconds)}</span> ${label}</li>`)}
    </ul>
  </div>`
}

function rowOf(row: RoomRow, {whole, slug, flags}: RoomView, pictures: boolean): Html {
  const {label, isTold, seconds, until, why, sectionId, slideKey} = row
  const picture = pictures
    ? whole.slides.find(
        ({origin}) => origin?.sectionId === sectionId && origin.slideKey === slideKey,
      )
    : undefined
  // Pictures are asked for without a limit: they are of slides that a shorter telling drops, too.
  const query = addressOfRoom(flags.theme === undefined ? {} : {theme: flags.theme})
  const address = {path: `/${encodeURIComponent(slug)}/`, query}
  return html`<li class="${isTold ? 'row' : 'row is-dropped'}">
    <span class="row-time">${isTold ? clock(until) : '–'}</span>
    <span class="thumbnail">${pictures ? slidePicture(picture, whole, address) : null}</span>
    <div class="row-words">
      <p class="row-label">${isTold ? label : html`<s>${label}</s>`}</p>
      <p class="row-why">
        ${isTold ? html`<span>${clock(seconds)}</span> ` : html`<span class="unseen">Dropped. </span>`}${why}
      </p>
    </div>
  </li>`
}
