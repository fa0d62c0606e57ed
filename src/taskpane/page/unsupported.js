// Plain ES5: Excel 2016 and 2019 (volume licence) show the pane in Internet Explorer, which
// cannot run anything written later than this file.
(function () {
  var old = /Trident|MSIE/.test(navigator.userAgent) || typeof Promise === 'undefined';
  window.ismsUnsupported = old;
  if (!old) return;
  document.addEventListener('DOMContentLoaded', function () {
    var box = document.getElementById('unsupported');
    box.removeAttribute('hidden');
    box.style.cssText = 'padding:16px;font:14px/1.6 "Microsoft JhengHei",sans-serif;color:#1b1b1b';
    box.innerHTML =
      '<h1 style="font-size:18px">這個版本的 Excel 無法使用本增益集</h1>' +
      '<p>目前的 Excel 以 Internet Explorer 顯示工作窗格，無法執行本增益集。</p>' +
      '<p>請改用下列任一版本：</p>' +
      '<ul><li>Excel 2021 或 2024（LTSC）</li><li>Microsoft 365 的 Excel</li>' +
      '<li>Excel 網頁版</li></ul>' +
      '<p>活頁簿裡的資料不受影響，仍可照常開啟與編輯。</p>';
  });
})();
