/** A page with what parsers disagree about: implied tags, templates, entities, foreign content, nested forms. */
export const page = `<!DOCTYPE html>
<html lang="en"><head><title>T &amp; t</title><script>if (a < b) { "x" }</script></head>
<body class="one two">
<!-- a comment -->
<form id="f" method="post" action="/go"><p>Text &lt;b&gt; &nbsp;&eacute; 'q' "d"
<label for="i">Label <b>bold</b></label><input id="i" name="n" value="v&quot;'" required data-a="1" data-long-name='{"k":[1]}'>
<input type="checkbox" name="c" checked><input type="checkbox" name="d" checked="checked" value="y">
<input type="radio" name="r" value="1"><input name="off" disabled="disabled" value="x"><input type="file" name="up">
<select name="s"><option>one<option value="2" selected>two</select>
<select name="m" multiple><option value="a" selected>A<option value="b" selected>B<option>C</select>
<textarea name="t">
line & more</textarea><button name="go" value="1">Go</button><input type="submit" name="sub" value="Send">
<form id="nested"><input name="inner"></form>
<table><tr><td>cell<td>two</table>
<ul><li class="x">1<li>2<li class="x">3</ul>
<svg viewBox="0 0 1 1"><circle r="1"/></svg><template><i>in template</i></template><noscript><b>no</b></noscript>
<br><img src=a.png alt="">
</body></html>`;
