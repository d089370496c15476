// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
'use strict';

// Opens the basis of a sentence, which the page holds at its end, beside the sentence.
(() => {
  const panel = document.getElementById('panel');
  const body = document.getElementById('panel-body');
  const title = document.getElementById('panel-title');
  const previous = document.getElementById('panel-previous');
  const next = document.getElementById('panel-next');
  const sentences = Array.from(document.querySelectorAll('a.sentence'));
  let current = null;

  const make = (tag, kind, text) => {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return element;
  };

  // A copy without ids, its headings as much higher as asked.
  const copy = (original, rise) => {
    const clone = original.cloneNode(true);
    clone.removeAttribute('id');
    clone.querySelectorAll('[id]').forEach(element => element.removeAttribute('id'));
    clone.querySelectorAll('h3, h4, h5').forEach(heading => {
      const higher = make('h' + (Number(heading.tagName[1]) - rise), heading.className);
      higher.append(...heading.childNodes);
      heading.replaceWith(higher);
    });
    return clone;
  };

  const card = (id, open) => {
    const original = document.getElementById('evidence/' + id);
    if (!original) return null;
    const details = make('details', 'card');
    details.dataset.item = id;
    details.open = open;
    const clone = copy(original, 0);
    const heading = clone.querySelector('h3');
    const summary = make('summary', '', heading.textContent + ' ');
    summary.append(clone.querySelector('.grade').cloneNode(true));
    details.append(summary);
    heading.remove();
    details.append(...clone.childNodes);
    return details;
  };

  // The list of items under a finding becomes one line of links; their cards follow below, each once.
  const inputs = (list, ids) => {
    const line = make('p', 'inputs', list.previousElementSibling.textContent + ': ');
    list.querySelectorAll('li').forEach((item, at) => {
      const id = item.dataset.item;
      ids.add(id);
      const link = make('a', '', id);
      link.href = '#evidence/' + id;
      line.append(at > 0 ? ', ' : '', link);
    });
    list.previousElementSibling.remove();
    list.replaceWith(line);
  };

  const fill = sentence => {
    const basis = document.getElementById('basis/' + sentence.dataset.sentence);
    const clone = copy(basis, 1);
    clone.querySelector('h2').remove();
    clone.querySelectorAll('p.again').forEach(again => {
      const finding = document.getElementById('finding/' + again.dataset.finding);
      if (finding) again.replaceWith(copy(finding, 1));
    });
    const ids = new Set();
    clone.querySelectorAll('ul.uses').forEach(list => inputs(list, ids));
    const cards = make('div', 'cards');
    ids.forEach(id => {
      const details = card(id, ids.size <= 3);
      if (details) cards.append(details);
    });
    const link = make('p', 'permalink');
    const anchor = make('a', '', '#' + sentence.dataset.sentence);
    anchor.href = '#' + encodeURIComponent(sentence.dataset.sentence);
    link.append('Link to this sentence: ', anchor);
    body.replaceChildren(make('blockquote', '', sentence.textContent), ...clone.childNodes);
    if (ids.size > 0) body.append(make('h3', '', 'Evidence'));
    body.append(cards, link);
    body.scrollTop = 0;
  };

  const address = hash =>
    history.replaceState(null, '', hash || location.pathname + location.search);

  const open = sentence => {
    if (current) current.setAttribute('aria-expanded', 'false');
    current = sentence;
    current.setAttribute('aria-expanded', 'true');
    fill(sentence);
    panel.hidden = false;
    document.body.classList.add('open');
    const at = sentences.indexOf(sentence);
    previous.disabled = at === 0;
    next.disabled = at === sentences.length - 1;
    address('#' + encodeURIComponent(sentence.dataset.sentence));
    sentence.scrollIntoView({
      block: matchMedia('(max-width: 64rem)').matches ? 'start' : 'nearest',
    });
    title.focus({preventScroll: true});
  };

  const close = () => {
    if (!current) return;
    const sentence = current;
    current = null;
    sentence.setAttribute('aria-expanded', 'false');
    panel.hidden = true;
    document.body.classList.remove('open');
    address('');
    sentence.focus();
  };

  const step = by => {
    const to = sentences[sentences.indexOf(current) + by];
    if (to) open(to);
  };

  const follow = () => {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (target && target.classList.contains('sentence')) {
      open(target);
    }
  };

  sentences.forEach(sentence => {
    sentence.setAttribute('role', 'button');
    sentence.setAttribute('aria-haspopup', 'dialog');
    sentence.setAttribute('aria-expanded', 'false');
    sentence.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (sentence === current) {
        close();
      } else {
        open(sentence);
      }
    });
    sentence.addEventListener('keydown', event => {
      if (event.key === ' ') {
        event.preventDefault();
        sentence.click();
      }
    });
  });

  panel.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') {
      step(-1);
    } else if (event.key === 'ArrowRight') {
      step(1);
    }
  });

  // A link to evidence within the panel opens its card there.
  panel.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#evidence/"]');
    if (!link) return;
    const id = link.getAttribute('href').slice('#evidence/'.length);
    let details = Array.from(panel.querySelectorAll('details.card')).find(
      element => element.dataset.item === id,
    );
    if (!details) {
      details = card(id, true);
      const cards = body.querySelector('.cards');
      if (!details || !cards) return;
      cards.append(details);
    }
    event.preventDefault();
    details.open = true;
    details.scrollIntoView({block: 'nearest'});
    details.querySelector('summary').focus();
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
  });
  document.getElementById('panel-close').addEventListener('click', close);
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  window.addEventListener('hashchange', follow);
  follow();
})();
