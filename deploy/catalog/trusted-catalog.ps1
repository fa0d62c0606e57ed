#Requires -Version 5.1
<#
.SYNOPSIS
把放 manifest.xml 的共用資料夾登記為 Excel 受信任的增益集目錄。

.DESCRIPTION
三種用法擇一：
1. 目前的使用者：
   powershell -ExecutionPolicy Bypass -File .\trusted-catalog.ps1 -Share \\server\share
   路徑有空白時前後加引號，結尾不加反斜線：-Share "\\server\資訊 安全"
2. 以群組原則派送給使用者（在有「群組原則管理」工具的電腦、以可編輯該 GPO 的帳號執行）：
   powershell -ExecutionPolicy Bypass -File .\trusted-catalog.ps1 -Share \\server\share -Gpo "ISMS 管理審查"
   寫入該 GPO 的「使用者設定 > 喜好設定 > Windows 設定 > 登錄」。GPO 必須先建立並連結到使用者所在的 OU。
3. 取消登記：
   powershell -ExecutionPolicy Bypass -File .\trusted-catalog.ps1 -Remove [-Gpo "ISMS 管理審查"]

之後使用者關閉並重新開啟 Excel，到「插入 > 我的增益集 > 共用資料夾」加入「ISMS 管理審查」。
加上 -WhatIf 只說要做什麼，不寫入。
#>
[CmdletBinding(SupportsShouldProcess = $true, DefaultParameterSetName = 'Add')]
param(
    # 共用資料夾，例如 \\server\share 或 \\server\share\isms；不可是本機路徑或網址。
    [Parameter(Mandatory = $true, ParameterSetName = 'Add', Position = 0)]
    [ValidatePattern('^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+\\?$')]
    [string] $Share,

    # 要寫入的群組原則物件；不寫就是目前的使用者。
    [Parameter()]
    [ValidateNotNullOrEmpty()]
    [string] $Gpo,

    [Parameter(Mandatory = $true, ParameterSetName = 'Remove')]
    [switch] $Remove
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# 與 trusted-catalog.reg 相同：兩者登記的是同一個目錄。
$id = '{7B9C6D52-3C0B-4E0B-9E64-5E1C6A0F2D11}'
$key = 'Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\' + $id

function Set-InGpo([string] $action, [string] $url) {
    if (-not (Get-Module -ListAvailable -Name GroupPolicy)) {
        throw '這台電腦沒有「群組原則管理」的 PowerShell 模組，請安裝 RSAT：群組原則管理工具。'
    }
    Import-Module GroupPolicy
    $place = @{ Name = $Gpo; Context = 'User'; Key = "HKEY_CURRENT_USER\$key" }
    # 先前寫入的項目會照順序再做一次，所以先拿掉；沒有時不是錯誤。
    try { Remove-GPPrefRegistryValue @place | Out-Null } catch { Write-Verbose "$_" }
    $common = $place + @{ Action = $action }
    if ($action -eq 'Delete') {
        Set-GPPrefRegistryValue @common | Out-Null
        return
    }
    Set-GPPrefRegistryValue @common -ValueName 'Id' -Type String -Value $id | Out-Null
    Set-GPPrefRegistryValue @common -ValueName 'Url' -Type String -Value $url | Out-Null
    Set-GPPrefRegistryValue @common -ValueName 'Flags' -Type DWord -Value 1 | Out-Null
}

function Set-ForUser([string] $url) {
    $path = "HKCU:\$key"
    if (-not (Test-Path -LiteralPath $path)) {
        New-Item -Path $path -Force | Out-Null
    }
    New-ItemProperty -LiteralPath $path -Name 'Id' -PropertyType String -Value $id -Force | Out-Null
    New-ItemProperty -LiteralPath $path -Name 'Url' -PropertyType String -Value $url -Force | Out-Null
    New-ItemProperty -LiteralPath $path -Name 'Flags' -PropertyType DWord -Value 1 -Force | Out-Null
}

$where = if ($Gpo) { "群組原則「$Gpo」" } else { "使用者 $env:USERNAME" }

if ($Remove) {
    if ($PSCmdlet.ShouldProcess($where, '取消登記增益集目錄')) {
        if ($Gpo) {
            Set-InGpo 'Delete' ''
        } elseif (Test-Path -LiteralPath "HKCU:\$key") {
            Remove-Item -LiteralPath "HKCU:\$key" -Recurse
        }
        Write-Output "已取消登記（$where）。已開啟的 Excel 要重新開啟。"
    }
    return
}

$url = $Share.TrimEnd('\')
if (-not (Test-Path -LiteralPath $url)) {
    Write-Warning "現在讀不到 $url：請確認名稱，以及使用者有讀取權限。仍會登記。"
} elseif (-not (Get-ChildItem -LiteralPath $url -Filter '*.xml')) {
    Write-Warning "$url 裡還沒有 manifest（.xml）：請放入封裝裡的 manifest.xml。仍會登記。"
}

if ($PSCmdlet.ShouldProcess($where, "登記增益集目錄 $url")) {
    if ($Gpo) {
        Set-InGpo 'Update' $url
    } else {
        Set-ForUser $url
    }
    Write-Output "已登記 $url（$where）。重新開啟 Excel 後，到「插入 > 我的增益集 > 共用資料夾」加入。"
}
