// Embed codes in the form in which services give them out, written for these tests, with made-up ids.

export const MAILCHIMP = `
<div id="mc_embed_shell">
  <link href="//cdn-images.mailchimp.com/embedcode/classic.css" rel="stylesheet" type="text/css">
  <style type="text/css">#mc_embed_signup { width: 600px }</style>
  <div id="mc_embed_signup">
    <form
      action="https://inner.us21.list-manage.com/subscribe/post?u=3f9c2b7a1d5e8046c9ab73d15&amp;id=7be41c90af&amp;f_id=00c2d4e6f0"
      method="post" name="mc-embedded-subscribe-form" class="validate" target="_blank">
      <label for="mce-EMAIL">Your address</label><input type="email" name="EMAIL" id="mce-EMAIL" required value="">
      <label for="mce-FNAME">Your name</label><input type="text" name="FNAME" id="mce-FNAME" value="">
      <label for="mce-LNAME">Family name</label><input type="text" name="LNAME" id="mce-LNAME" value="" required>
      <div hidden><input type="hidden" name="tags" value="31415,92653"></div>
      <div aria-hidden="true" style="position: absolute; left: -5000px;">
        <input type="text" name="b_3f9c2b7a1d5e8046c9ab73d15_7be41c90af" tabindex="-1" value="">
      </div>
      <input type="submit" name="subscribe" value="Join">
    </form>
  </div>
  <script src="//s3.amazonaws.com/downloads.mailchimp.com/js/mc-validate.js"></script>
</div>`;

export const KIT = `
<script src="https://f.convertkit.com/ckjs/ck.5.js"></script>
<form action="https://app.kit.com/forms/6481302/subscriptions" class="seva-form formkit-form" method="post"
  data-sv-form="6481302" data-uid="9a3c51e07b" data-format="inline" data-version="5"
  data-options="{&quot;settings&quot;:{&quot;recaptcha&quot;:{&quot;enabled&quot;:false}}}">
  <ul class="formkit-alert" data-element="errors"></ul>
  <input class="formkit-input" name="email_address" aria-label="Address" required type="email">
  <input class="formkit-input" name="fields[first_name]" type="text">
  <input type="hidden" name="tags[]" value="31415">
  <button data-element="submit">Join</button>
</form>
<style>.formkit-form { color: teal }</style>`;

export const BUTTONDOWN = `
<form action="https://buttondown.email/api/emails/embed-subscribe/inner-canvas" method="post" target="popupwindow"
  onsubmit="window.open('https://buttondown.email/inner-canvas', 'popupwindow')">
  <input type="email" name="email" id="bd-email"><input type="hidden" name="tag" value="lessons">
  <input type="hidden" value="1" name="embed"><input type="submit" value="Join">
</form>`;

export const MAILERLITE = `
<div id="mlb2-9041736" class="ml-form-embedContainer ml-subscribe-form">
  <form class="ml-block-form" action="https://assets.mailerlite.com/jsonp/482915/forms/185191894925444559/subscribe"
    data-code="" method="post" target="_blank">
    <input aria-label="email" type="email" name="fields[email]" autocomplete="email">
    <input type="text" name="fields[name]">
    <select name="fields[country]"><option>Elsewhere</option></select>
    <div class="g-recaptcha" data-sitekey="6Lf"></div>
    <input type="hidden" name="ml-submit" value="1"><input type="hidden" name="anticsrf" value="true">
    <button type="submit">Join</button>
  </form>
</div>
<script src="https://groot.mailerlite.com/js/w/webforms.min.js" type="text/javascript"></script>`;

export const EMAILOCTOPUS = `
<form method="post" action="https://eomail5.com/form/7f3a91c2-58d4-11ef-b1a7-c39e02d64f18" class="emailoctopus-form">
  <input id="field_0" name="field_0" type="email"><input name="field_1" type="text">
  <div aria-hidden="true"><input type="text" name="hpc4b27b6e-eb38-11e9-be00-06b4694bee2a" tabindex="-1"></div>
  <input type="hidden" name="successRedirectUrl"><button>Join</button>
</form>`;

export const EMAILOCTOPUS_SCRIPT =
  '<script async src="https://eocampaign1.com/form/7f3a91c2-58d4-11ef-b1a7-c39e02d64f18.js" ' +
  'data-form="7f3a91c2-58d4-11ef-b1a7-c39e02d64f18"></script>';

export const AWEBER = `
<form method="post" class="af-form-wrapper" accept-charset="UTF-8" action="https://www.aweber.com/scripts/addlead.pl">
  <div style="display: none;">
    <input type="hidden" name="meta_web_form_id" value="1804739526" />
    <input type="hidden" name="meta_split_id" value="" />
    <input type="hidden" name="listname" value="awlist6048217" />
    <input type="hidden" name="redirect" value="https://old.inner-canvas.org/thanks.htm" id="redirect_1" />
    <input type="hidden" name="meta_redirect_onlist" value="https://www.aweber.com/onlist.htm" />
    <input type="hidden" name="meta_adtracking" value="Sidebar" /><input type="hidden" name="meta_message" value="1" />
    <input type="hidden" name="meta_required" value="name,email" /><input type="hidden" name="meta_tooltip" value="" />
  </div>
  <input type="text" name="name" tabindex="500"><input type="text" name="email" tabindex="501">
  <input type="text" name="custom City" required><input name="submit" type="submit" value="Join" />
  <img src="https://forms.aweber.com/form/displays.htm?id=x" alt="" />
</form>`;

export const BREVO = `
<div class="sib-form"><form id="sib-form" method="POST"
  action="https://8c41fa07.sibforms.com/serve/MUIFAKzuQ1f_9-xRb3Td==?isAjax=1" data-type="subscription">
  <input class="input" type="text" id="EMAIL" name="EMAIL" data-required="true" required />
  <input type="text" name="PRENOM" />
  <input type="checkbox" value="1" id="OPT_IN" name="OPT_IN" />
  <input type="text" name="email_address_check" value="" class="input--hidden">
  <input type="hidden" name="locale" value="fr">
</form></div>
<script defer src="https://sibforms.com/forms/end-form/build/main.js"></script>`;

export const ACTIVECAMPAIGN = `
<form method="POST" action="https://innercanvas.activehosted.com/proc.php" id="_form_9_"
  class="_form _form_9 _inline-form" novalidate>
  <input type="hidden" name="u" value="7" /><input type="hidden" name="f" value="9" /><input type="hidden" name="s" />
  <input type="hidden" name="c" value="0" />
  <input type="hidden" name="m" value="0" /><input type="hidden" name="act" value="sub" />
  <input type="hidden" name="v" value="2" />
  <input type="hidden" name="or" value="8d41fa079c2b7a1d5e8046c9ab73d153" />
  <input type="text" name="fullname"><input type="text" name="email" required><textarea name="field[12]"></textarea>
  <button type="submit">Join</button>
</form>`;

export const CAMPAIGN_MONITOR = `
<form class="js-cm-form" id="subForm" action="https://www.createsend.com/t/subscribeerror?description=" method="post"
  data-id="5B5E7037DA78A748374AD499497E309E">
  <input aria-label="Name" name="cm-name"><input class="js-cm-email-input" name="cm-jlkyd-jlkyd" required type="email">
  <button type="submit">Join</button>
</form>
<script type="text/javascript" src="https://js.createsend1.com/javascript/copypastesubscribeformlogic.js"></script>`;

export const CAMPAIGN_MONITOR_OLD = `
<form action="https://innercanvas.createsend.com/t/r/s/jlkyd/" method="post">
  <input id="fieldName" name="cm-name" type="text" />
  <input id="fieldEmail" name="cm-jlkyd-jlkyd" type="email" required /><button type="submit">Join</button>
</form>`;

export const CONSTANT_CONTACT = `
<script> var _ctct_m = "5d8c0b6a"; </script>
<script id="signupScript"
  src="//static.ctctcdn.com/js/signup-form-widget/current/signup-form-widget.min.js" async defer></script>
<div class="ctct-inline-form" data-form-id="4e17b6c2-83d5-4f0a-9c61-b2d8e70f5a34"></div>`;

export const GHOST =
  '<script src="https://cdn.jsdelivr.net/ghost/signup-form@~0.3/umd/signup-form.min.js" ' +
  'data-button-color="#a33" data-site="https://letters.inner-canvas.org/" data-locale="en" async></script>';

export const LISTMONK = `
<form method="post" action="https://lists.inner-canvas.org/subscription/form" class="listmonk-form">
  <input type="hidden" name="nonce" /><p><input type="email" name="email" required placeholder="E-mail" /></p>
  <p><input type="text" name="name" /></p>
  <p><input id="b4d1e" type="checkbox" name="l" checked value="b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34" />
    <label for="b4d1e">Lessons</label></p>
  <p><input id="0e6d2" type="checkbox" name="l" checked value="0e6d2c91-5f38-4b7a-a1c4-93d8f7b02e65" />
    <label for="0e6d2">Blog</label></p>
  <input type="submit" value="Join" />
</form>`;

export const MAILCOACH = `
<form method="POST" action="https://inner-canvas.org/mailcoach/subscribe/5c8e2f10-4b7d-4a96-9d31-e80fb6a2c745">
  <input type="email" name="email"><input name="first_name"><input type="hidden" name="tags" value="lessons;blog">
  <div style="position: absolute; left: -9999px"><input type="text" name="website" tabindex="-1"></div>
  <input type="hidden" name="redirect_after_subscribed" value="https://old.inner-canvas.org/in"><button>Join</button>
</form>`;

export const SENDY = `
<form action="https://sendy.inner-canvas.org/subscribe" method="POST" accept-charset="utf-8">
  <input type="text" name="name" id="name"/><input type="email" name="email" id="email"/>
  <input type="checkbox" name="gdpr" id="gdpr"/>
  <div style="display:none;"><input type="text" name="hp" id="hp"/></div>
  <input type="hidden" name="list" value="Rk892UVTIMgB51Hqk763YU"/><input type="hidden" name="subform" value="yes"/>
  <input type="submit" name="submit" id="submit"/>
</form>`;

export const MAUTIC = `
<form autocomplete="false" role="form" method="post" action="https://mautic.inner-canvas.org/form/submit?formId=4"
  id="mauticform_join" enctype="multipart/form-data">
  <input name="mauticform[mail]" value="" type="email"><input name="mauticform[f_name]" type="text">
  <input name="mauticform[captcha]" type="text">
  <button type="submit" name="mauticform[submit]" value="">Join</button>
  <input type="hidden" name="mauticform[formId]" value="4"><input type="hidden" name="mauticform[return]" value="">
  <input type="hidden" name="mauticform[formName]" value="join">
</form>
<script src="https://mautic.inner-canvas.org/media/js/mautic-form.js"></script>`;

export const NETLIFY = `
<form name="signup" method="POST" data-netlify="true" netlify-honeypot="robots" action="/thanks/">
  <p hidden><input name="robots"></p><input type="hidden" name="form-name" value="signup">
  <input type="email" name="email"><button>Join</button>
</form>`;

export const FORMSPREE = `
<form action="https://formspree.io/f/mqkrvdzn" method="POST"><input type="email" name="email">
<textarea name="message"></textarea><input type="hidden" name="_subject" value="A new reader">
<button>Join</button></form>`;

export const OTHER = `
<form action="//forms.inner-canvas.org/join?via=embed&amp;v=2" method="post" enctype="multipart/form-data">
  <input name="given-name" type="text"><input name="Email_Address" type="text"><input name="phone" type="tel" required>
  <input type="hidden" name="list" value="weekly"><input type="hidden" name="plan" value="">
  <input type="hidden" name="_next" value="https://old.inner-canvas.org/in">
  <div style="position:absolute;left:-4000px"><input type="text" name="website"></div><button>Join</button>
</form>`;

export const SUBSTACK =
  '<iframe src="https://innercanvas.substack.com/embed" width="480" height="320" frameborder="0" scrolling="no"></iframe>';

export const BEEHIIV = `
<script async src="https://subscribe-forms.beehiiv.com/embed.js"></script>
<iframe src="https://subscribe-forms.beehiiv.com/4e17b6c2-83d5-4f0a-9c61-b2d8e70f5a34" class="beehiiv-embed"
  data-test-id="beehiiv-embed" frameborder="0" scrolling="no"></iframe>`;

export const FLODESK = `
<div id="fd-form-6123a5c8e09bd74f21c6ab90"></div>
<script>
  (function (w, d, t, h, s, n) { w.FlodeskObject = n; /* … */ })(
    window, document, "script", "https://assets.flodesk.com", "/universal", "fd");
</script>
<script>window.fd("form", { formId: "6123a5c8e09bd74f21c6ab90", containerEl: "#fd-form-6123a5c8e09bd74f21c6ab90" });</script>`;

/** A form that opens over the page has no place in it. */
export const FLODESK_POPUP = FLODESK.replace(/<div[^>]*><\/div>/u, "");
