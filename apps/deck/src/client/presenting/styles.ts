/** In the script itself, so that one file brings all. */
export const styles = `
.stage-dialog{box-sizing:border-box;width:min(640px,100vw - 32px);max-height:min(620px,100vh - 32px);padding:28px 32px;
border:1px solid #3b4250;border-radius:12px;background:#14171d;color:#f2f4f8;color-scheme:dark;font:400 18px/1.4 system-ui,sans-serif;overflow:auto}
.stage-dialog::backdrop{background:rgb(0 0 0/.6)}
.stage-dialog h2{margin:0 0 16px;font:600 22px/1.3 system-ui,sans-serif}
.stage-dialog dl{display:grid;grid-template-columns:auto 1fr;gap:8px 24px;align-items:baseline;margin:0}
.stage-dialog dt,.stage-dialog dd{margin:0}
.stage-dialog kbd{display:inline-block;min-width:18px;margin:0 6px 0 0;padding:1px 8px;border:1px solid #4a5262;border-radius:6px;background:#1f242d;font:500 16px/1.5 system-ui,sans-serif;text-align:center}
.stage-dialog .close{position:absolute;inset:16px 16px auto auto;width:44px;height:44px;border:0;border-radius:8px;background:none;color:inherit;font:400 26px/1 system-ui,sans-serif;cursor:pointer}
.stage-dialog input{box-sizing:border-box;width:100%;padding:12px 16px;border:1px solid #667085;border-radius:8px;background:#0b0d11;color:inherit;font:inherit;font-size:22px}
.stage-dialog p{margin:10px 0;color:#b4bcca;font-size:16px}
.stage-dialog ol{margin:0;padding:0;list-style:none}
.stage-dialog ol button{display:flex;gap:16px;width:100%;min-height:44px;padding:8px 12px;border:0;border-radius:8px;background:none;color:inherit;font:inherit;text-align:start;cursor:pointer}
.stage-dialog ol b{min-width:2.2em;color:#b4bcca;font-weight:500;font-variant-numeric:tabular-nums;text-align:end}
.stage-dialog button:hover,.stage-dialog li:first-child button{background:#232935}
.stage-dialog :focus-visible{outline:2px solid #8ab4ff;outline-offset:1px}
.stage-pointer{position:fixed;z-index:60;inset:-11px auto auto -11px;width:22px;height:22px;border-radius:50%;background:#ff2d2d;box-shadow:0 0 0 3px #fff,0 0 18px 8px rgb(255 45 45/.55);pointer-events:none}
body:has(> .stage-pointer){cursor:none}
`
