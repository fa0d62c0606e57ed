#Requires -Version 5.1
<#
.SYNOPSIS
看這台電腦、這個使用者能不能使用「ISMS 管理審查」：只讀取，不更改任何設定。

.DESCRIPTION
以平常使用 Excel 的帳號執行（原則是各使用者的）：
   powershell -ExecutionPolicy Bypass -File .\check-computer.ps1 -Site https://isms.example.gov.tw

最重要的一項是「選用連線體驗」：停用時，使用者自己（含共用資料夾）加入的增益集一律不能執行，
只有系統管理員從 Microsoft 365 系統管理中心集中部署的增益集可以。

結束代碼：0 沒有發現阻礙，1 有。
#>
[CmdletBinding()]
param(
    # 網站的網址；不寫就不檢查連線。
    [ValidatePattern('^https://')]
    [string] $Site
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$script:blocked = $false

function Write-Good([string] $text) { Write-Output "  可以  $text" }
function Write-Note([string] $text) { Write-Output "  注意  $text" }
function Write-Block([string] $text) {
    $script:blocked = $true
    Write-Output "  阻礙  $text"
}

# 沒有這個機碼或這個值時是 $null。
function Get-Value([string] $path, [string] $name) {
    $item = Get-ItemProperty -LiteralPath $path -ErrorAction SilentlyContinue
    if ($null -eq $item) { return $null }
    $property = $item.PSObject.Properties[$name]
    if ($null -eq $property) { return $null }
    return $property.Value
}

# 原則可以派送給使用者，也可以派送給電腦。
function Get-Policy([string] $key, [string] $name) {
    foreach ($hive in 'HKCU:', 'HKLM:') {
        $value = Get-Value "$hive\Software\Policies\Microsoft\office\16.0\$key" $name
        if ($null -ne $value) { return $value }
    }
    return $null
}

Write-Output '一、連線體驗'
# 1 啟用，2 停用；沒有設定就是啟用，由使用者自己決定。
$all = Get-Policy 'common\privacy' 'disconnectedstate'
$optional = Get-Policy 'common\privacy' 'controllerconnectedservicesenabled'
if ($all -eq 2) {
    Write-Block '原則停用了 Office 的所有連線體驗（disconnectedstate = 2）：只有集中部署的增益集能執行。'
} elseif ($optional -eq 2) {
    Write-Block '原則停用了選用連線體驗（controllerconnectedservicesenabled = 2）：只有集中部署的增益集能執行。'
} else {
    Write-Good '原則沒有停用連線體驗。'
}
Write-Note '使用者自己也可能關閉：Excel「檔案 > 帳戶 > 帳戶隱私權 > 管理設定」，「選用連線體驗」須勾選；看不到這個按鈕時在「檔案 > 選項 > 信任中心 > 信任中心設定 > 隱私選項 > 隱私設定」。'

Write-Output '二、增益集的原則'
if ((Get-Policy 'wef\trustedcatalogs' 'disableallcatalogs') -eq 1) {
    Write-Block '原則封鎖所有 Web 增益集（disableallcatalogs = 1）。'
} else {
    Write-Good '原則沒有封鎖 Web 增益集。'
}
if ((Get-Policy 'wef\trustedcatalogs' 'disableomexcatalogs') -eq 1) {
    Write-Note '原則封鎖 Office 市集（disableomexcatalogs = 1）：本增益集不從市集安裝，不受影響。'
}

Write-Output '三、登記的目錄'
$root = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs'
$catalogs = @()
if (Test-Path -LiteralPath $root) {
    $catalogs = @(Get-ChildItem -LiteralPath $root | ForEach-Object { Get-Value $_.PSPath 'Url' } | Where-Object { $_ })
}
if ($catalogs.Count -eq 0) {
    Write-Note '沒有登記共用資料夾：要用共用資料夾安裝時，請先執行 trusted-catalog.ps1；集中部署不需要。'
}
foreach ($url in $catalogs) {
    if ($url -notlike '\\*') {
        Write-Note "$url（不是共用資料夾）"
    } elseif (Test-Path -LiteralPath $url) {
        Write-Good "$url 讀得到。"
    } else {
        Write-Note "$url 讀不到：請確認名稱與讀取權限。"
    }
}

Write-Output '四、Excel 與 WebView2'
$office = 'HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\Configuration'
$version = Get-Value $office 'VersionToReport'
$products = Get-Value $office 'ProductReleaseIds'
if ($null -eq $version) {
    Write-Note '找不到隨選即用版的 Office。Excel 2016、2019 的大量授權版（MSI）不能使用本增益集。'
} else {
    $least = [version] '16.0.14326.20508'
    if ([version] $version -ge $least) {
        Write-Good "Office $version（$products）"
    } else {
        Write-Block "Office $version（$products）太舊：至少要 2108 版（組建 14326.20508），即 Excel 2021 LTSC。"
    }
    if ("$products" -match '2019Volume') {
        Write-Block '這是 Office 2019 大量授權版：以 Internet Explorer 顯示窗格，不能使用本增益集。'
    }
}
$client = 'Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}'
$view = @(
    "HKLM:\SOFTWARE\WOW6432Node\$client", "HKLM:\SOFTWARE\$client", "HKCU:\Software\$client"
) | ForEach-Object { Get-Value $_ 'pv' } | Where-Object { $_ -and $_ -ne '0.0.0.0' } | Select-Object -First 1
if ($view) {
    Write-Good "WebView2 執行階段 $view"
} else {
    Write-Block '沒有 WebView2 執行階段：請以 Microsoft 的獨立安裝程式（x64 Standalone Installer）離線安裝。'
}

if ($Site) {
    Write-Output '五、網站'
    # PowerShell 5.1 不一定自己用 TLS 1.2。
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
    foreach ($name in 'taskpane.html', 'manifest.xml') {
        $address = $Site.TrimEnd('/') + '/' + $name
        try {
            $answer = Invoke-WebRequest -Uri $address -UseBasicParsing -TimeoutSec 15
            Write-Good "$address（$($answer.StatusCode)）"
        } catch {
            Write-Block "$address 無法開啟：$($_.Exception.Message)"
        }
    }
}

if ($script:blocked) {
    Write-Output '有阻礙，請依上面各行處理。'
    exit 1
}
Write-Output '沒有發現阻礙。'
exit 0
