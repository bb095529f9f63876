/** After the deck's own styles. A slide is drawn at half its size, which both A4 and letter hold. */
export const handoutStyles = `
.handout{margin:0 auto;padding:32px 20px;max-width:640px;background:#fff;color:#111827;font:400 13px/1.5 var(--text);color-scheme:light}
.handout-head{margin:0 0 24px}
.handout-head h1{margin:0;font:700 26px/1.15 var(--display);letter-spacing:-.02em}
.handout-head p{margin:6px 0 0;font-size:15px;color:#4b5563}
.handout .sheet{margin:0 0 28px;break-inside:avoid-page}
.handout .picture-of-slide{position:relative;width:640px;height:360px;overflow:hidden;outline:1px solid #d1d5db;outline-offset:-1px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.handout .picture-of-slide .slide{position:absolute;inset:0 auto auto 0;zoom:.5}
[dir=rtl] .handout .picture-of-slide .slide{inset:0 0 auto auto}
.handout .about{padding-top:10px}
.handout .said{padding-bottom:4px}
.handout .said ul,.handout .said ol{margin:0;padding:0;list-style:none}
.handout .said .point{display:grid;grid-template-columns:18px minmax(0,1fr);padding:2px 0}
.handout .said .point.plain{grid-template-columns:minmax(0,1fr)}
.handout .said p{margin:0}
.handout .said ul>.point>.marker::before{content:"\\2013"}
.handout .said pre{margin:4px 0;padding:8px 10px;background:#f3f4f6;font:400 11px/1.4 var(--mono);white-space:pre-wrap}
.handout .cited{display:flex;flex-wrap:wrap;gap:2px 12px;margin:4px 0 0;font:400 11px/1.5 var(--mono);color:#4b5563}
.handout .cited a{color:inherit}
@media (max-width:679px){.handout .picture-of-slide{zoom:calc(100vw / 700px)}}
@page{size:auto;margin:16mm 14mm}
@media print{.handout{padding:0;max-width:none;width:640px}.handout .sheet{break-inside:avoid}.handout .said{orphans:3;widows:3}}
`
