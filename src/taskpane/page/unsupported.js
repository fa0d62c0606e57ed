// Plain ES5 and no library: Excel 2016 and 2019 (volume licence) show the pane in Internet Explorer,
// others without the WebView2 runtime in an old Edge; neither can read anything else of the page.
(function () {
  var isCut = false;

  // A script that does not come is no old web view. Without office.js the pane itself says so.
  function noteFailure(event) {
    var src = event.target && event.target.src;
    if (src && !/office-js|appsforoffice/.test(src)) isCut = true;
  }
  document.addEventListener('error', noteFailure, true);

  var OLD =
    '<h1>這個版本的 Excel 無法使用本增益集</h1>' +
    '<p>目前的 Excel 以太舊的網頁元件（Internet Explorer 或舊版 Edge）顯示工作窗格，無法執行本增益集。</p>' +
    '<p>請改用下列任一版本：</p>' +
    '<ul><li>Excel 2021 或 2024（LTSC）</li><li>Microsoft 365 的 Excel</li>' +
    '<li>Excel 網頁版</li></ul>' +
    '<p>已經是這些版本時，請資訊人員安裝 Microsoft Edge WebView2 執行階段，再重新開啟 Excel；' +
    'Mac 請更新 macOS。</p>' +
    '<p>活頁簿裡的資料不受影響，仍可照常開啟與編輯。</p>' +
    '<p lang="en">This add-in needs Excel 2021 or later, Microsoft 365, or Excel on the web; ' +
    'with these, install the WebView2 runtime. Your workbook is not affected.</p>';

  var CUT =
    '<h1>增益集的程式沒有載入</h1>' +
    '<p>請確認增益集的網站可以連線，再關閉窗格重新開啟；仍然如此時，請告訴資訊人員。</p>' +
    '<p>活頁簿裡的資料不受影響，仍可照常開啟與編輯。</p>' +
    '<p lang="en">The add-in could not be loaded. Check that its site can be reached, ' +
    'then close the pane and open it again. Your workbook is not affected.</p>';

  // The scripts of the page have run by then, or have failed to.
  document.addEventListener('DOMContentLoaded', function () {
    if (!isCut && window.ismsModern === true) return;
    var box = document.getElementById('unsupported');
    box.removeAttribute('hidden');
    box.style.cssText =
      'padding:16px;font:14px/1.6 "Microsoft JhengHei",sans-serif;color:#1b1b1b;background:#fff';
    box.innerHTML = isCut ? CUT : OLD;
    // What of the pane does run there would contradict it.
    document.getElementById('root').style.display = 'none';
    box.getElementsByTagName('h1')[0].style.fontSize = '18px';
  });
})();
