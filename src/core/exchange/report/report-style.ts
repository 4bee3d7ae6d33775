/** The look of a report: of a printed briefing, on paper and on screens, light and dark. */
export const REPORT_STYLE = `
:root{--paper:#fffdf8;--sunk:#f3efe4;--rule:#d9d2c1;--ink:#22231f;--soft:#595548;--accent:#1f4e5f;--warn:#f7ead0;
--official:#a1321f;--reported:#21627a;--interpretation:#7d5700;--forecast:#6b4596;
--green:#2c7033;--green-wash:#d8edcf;--red:#ad2a1d;--red-wash:#fadad2;--blue:#205fa8;--blue-wash:#d9e7fa;
--yellow:#7d6100;--yellow-wash:#fbeeae;--violet:#7439a1;--violet-wash:#ebdcf6}
@media screen and (prefers-color-scheme:dark){:root{--paper:#1b1d1c;--sunk:#262927;--rule:#3b3f3c;--ink:#eae6da;--soft:#b3ae9f;
--accent:#8cc4d6;--warn:#3a3019;--official:#f0917b;--reported:#7dbbd3;--interpretation:#dfb24f;--forecast:#bfa3e6;
--green:#8fcf8a;--green-wash:#213b20;--red:#ff9f8e;--red-wash:#4a241d;--blue:#93bff4;--blue-wash:#1d334e;
--yellow:#e6c64f;--yellow-wash:#43390c;--violet:#cfa8f0;--violet-wash:#3b274a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
overflow-wrap:anywhere;hyphens:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,footer{max-width:46rem;margin:0 auto;padding:1.5rem 1rem}
h1,h2,h3,h4,h5,h6{margin:1.6em 0 .4em;line-height:1.25;text-wrap:balance}
h1,article>header>h2{font-family:"Iowan Old Style",Palatino,"Source Serif 4","Noto Serif",Georgia,serif;font-weight:600}
h1{margin-top:.2em;font-size:1.8rem}h2{font-size:1.35rem}h3{font-size:1.12rem}h4,h5,h6{font-size:1rem}
article>header>h2{font-size:1.6rem}
:lang(zh),:lang(ja){font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;hyphens:none}
:lang(ja){font-family:"Hiragino Sans","Yu Gothic","Noto Sans CJK JP","Noto Sans JP",sans-serif}
em:lang(zh),em:lang(ja),em :lang(zh){font-style:normal;text-decoration:underline dotted}
p{margin:.4em 0}
a{color:var(--accent)}
a:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.small,figcaption,footer{color:var(--soft);font-size:.85rem}
.label,.kind{margin:.9em 0 .2em;font-weight:650;font-size:.85rem}
.kind{margin-top:0;color:var(--soft)}
.warning{padding:.5em .8em;background:var(--warn)}
dl{margin:.6em 0}
dl>div{display:flex;gap:.2rem .8rem}
dt{flex:0 0 9rem;color:var(--soft);font-size:.9rem}
dd{flex:1;min-width:0;margin:0}
ul{margin:.4em 0;padding-inline-start:1.2em}
article+article,nav{margin-top:3rem}
article+article{padding-top:1rem;border-top:2px solid var(--rule)}
.contents li{margin:.3em 0}
.voices{display:flex;gap:2rem;align-items:flex-start}
.figures{flex:1;min-width:0}
figure{flex:none;width:9.5rem;margin:1.6em 0 0}
.layers,.speakers{padding:0;list-style:none}
.layers{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.layers li{display:inline-flex;gap:.4em;align-items:center}
.speakers li{display:flex;justify-content:space-between;gap:1rem;padding:.25em 0;border-top:1px solid var(--rule)}
.names{display:block;color:var(--soft);font-size:.85rem}
.count{flex:none;white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:650}
.patterns{position:absolute}
.bar,.core,.layer-sign{display:block}
.layer-sign{flex:none;display:inline-block;vertical-align:baseline}
.full{fill:currentColor}.ground{fill:currentColor;fill-opacity:.16}.line{fill:none;stroke:currentColor;stroke-width:1.8}
.core-frame{fill:var(--sunk);stroke:var(--rule)}
.band{stroke:var(--paper)}
.leader{fill:none;stroke:var(--soft)}
.core text{fill:var(--ink);font-size:12px;font-variant-numeric:tabular-nums}
.l-official{--layer:var(--official);--edge:solid}.l-reported{--layer:var(--reported);--edge:dotted}
.l-interpretation{--layer:var(--interpretation);--edge:double}.l-forecast{--layer:var(--forecast);--edge:dashed}
pattern{color:var(--layer)}
.layer{color:var(--layer);font-weight:650}
.claim,.passage{margin:1.4em 0}
.by-reader{padding:0 .4em;border:1px solid currentColor;border-radius:3px;font-weight:400}
.claim h3,.claim h4,.claim h5{margin:0;color:var(--soft);font-size:.85rem;font-weight:650}
blockquote{margin:.3em 0 .6em;padding:.1em 0 .1em 1em;border-inline-start:4px var(--edge,solid) var(--layer,var(--rule))}
blockquote p{margin:0}.said{font-size:1.06rem}
blockquote .said:not(:lang(zh),:lang(ja)){font-family:"Iowan Old Style",Palatino,"Source Serif 4","Noto Serif",Georgia,serif}
blockquote .way{margin-top:.2em;font-size:.85rem}
.checks{padding:0;list-style:none}
.checks>li{margin:.5em 0;padding:.6em .8em;border:1px solid var(--rule)}
.sources{display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:.3em 0 0;padding:0;list-style:none;color:var(--soft);font-size:.85rem}
.primary{font-weight:650}
.own{margin:.7em 0;padding:.6em .9em;background:var(--sunk);border-inline-start:4px solid var(--ink)}
.own .label{margin-top:0}
.note{white-space:pre-line}
.results{padding:0;list-style:none}
.results li{margin:.6em 0}
.asked{color:var(--soft)}
mark{padding:.05em 0;background:var(--wash);color:inherit;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.sign{display:inline-block;width:.8em;height:.8em;margin-inline-end:.4em;background:var(--wash);border:2px solid var(--colour)}
.c-green{--colour:var(--green);--wash:var(--green-wash)}.c-red{--colour:var(--red);--wash:var(--red-wash)}
.c-blue{--colour:var(--blue);--wash:var(--blue-wash)}.c-yellow{--colour:var(--yellow);--wash:var(--yellow-wash)}
.c-violet{--colour:var(--violet);--wash:var(--violet-wash)}
footer{border-top:1px solid var(--rule)}
@media (max-width:34rem){.voices{flex-direction:column;gap:0}dl>div{flex-direction:column;gap:0;margin:.3em 0}dt{flex:none}h1{font-size:1.5rem}}
@media (forced-colors:active){pattern,.full{color:CanvasText}mark{border-bottom:2px solid CanvasText}}
@page{margin:18mm 16mm}
@media print{:root{--paper:#fff}body{font-size:10.5pt}main,footer{max-width:none;padding:0}
h1,h2,h3,h4,h5,h6,.label,.kind{break-after:avoid}
p,li,blockquote{orphans:3;widows:3}
blockquote,.lead,.checks>li,.own,figure,.voices,dl>div{break-inside:avoid}
nav{margin-top:1rem}article{margin-top:0}header+article,article+article{break-before:page;border:0}
.way{display:none}
a.named::after{content:" (" attr(href) ")";color:var(--soft);font-size:.85em}
a{color:inherit}}
`;
