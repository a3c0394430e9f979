/** Forms of a site that are no survey. */
export const SEARCH =
  '<form role="search" action="/search"><input type="search" name="q"><button>Search</button></form>';
export const GET_SEARCH = '<form action="/search/"><input name="q"><input type="submit" value="Go"></form>';
export const PLACEHOLDER_SEARCH =
  '<form><input placeholder="Search..." name="text"><button><svg></svg></button></form>';
export const LANGUAGE =
  '<form method="post" action="/i18n/setlang/"><select name="language"><option>en<option>cy</select><button>Change</button></form>';
export const LOGIN =
  '<form method="post" action="/accounts/login/"><input name="username"><input type="password" name="password"><button>Log in</button></form>';
export const LOGOUT =
  '<form method="post" action="/logout/"><input type="hidden" name="t" value="1"><button>Log out</button></form>';
export const NEWSLETTER =
  '<footer><form method="post" class="newsletter"><input type="email" name="email"><button>Subscribe</button></form></footer>';
export const COOKIES =
  '<form method="post" id="cookie-banner"><button name="cookies" value="all">Accept all cookies</button></form>';
