<#
.SYNOPSIS
Installs a released stratc for you alone: fetches the archive for this machine, checks its sum, unpacks it, and puts its folder
on your PATH. Nobody has to be an administrator.

.DESCRIPTION
ci/install.ps1 [-Folder FOLDER] [-Version VERSION] [-KeepPath]

FOLDER is %LOCALAPPDATA%\Programs\stratc unless it is named. VERSION is that of a release, such as 0.1.0; without it, it is the
version of the source that this script lies in. With -KeepPath, PATH stays as it is. STRATC_RELEASES is the address below which
releases lie; without it, that of the repository that Cargo.toml names. Runs in Windows PowerShell 5.1 and later.
#>
param(
    [string]$Folder = "$env:LOCALAPPDATA\Programs\stratc",
    [string]$Version = '',
    [switch]$KeepPath
)

# release/installers fills these two in for a script that is handed out on its own.
$ownVersion = ''
$ownReleases = ''

$ErrorActionPreference = 'Stop'
# The progress bar of Windows PowerShell makes a download many times slower.
$ProgressPreference = 'SilentlyContinue'
$norwegian = (Get-UICulture).TwoLetterISOLanguageName -in 'nb', 'nn', 'no'

# Windows PowerShell reads a script in UTF-8 as something else, so that this one is in ASCII.
$aa = [char]0xE5
$oe = [char]0xF8

function Get-Said([string]$English, [string]$Bokmaal) {
    if ($norwegian) { $Bokmaal } else { $English }
}

function Get-Declared([string]$Name) {
    $found = Select-String -LiteralPath $manifest -Pattern "^$Name = `"(.*)`"$" | Select-Object -First 1
    if ($found) { $found.Matches[0].Groups[1].Value } else { '' }
}

function Get-Platform {
    # A 32-bit PowerShell tells the machine in the second of these.
    $machine = if ($env:PROCESSOR_ARCHITEW6432) { $env:PROCESSOR_ARCHITEW6432 } else { $env:PROCESSOR_ARCHITECTURE }
    switch ($machine) {
        'AMD64' { 'windows-x64' }
        'ARM64' { 'windows-arm64' }
        default {
            throw (Get-Said "stratc is not released for Windows on $machine" "stratc er ikke utgitt for Windows p${aa} $machine")
        }
    }
}

function Save-ReleaseFile([string]$Name) {
    $address = "$releases/v$Version/$Name"
    try {
        Invoke-WebRequest -UseBasicParsing -Uri $address -OutFile (Join-Path $scratch $Name)
    } catch {
        throw (Get-Said `
            "$address cannot be fetched: $($_.Exception.Message) See that the version exists and that this machine has access." `
            "$address kan ikke hentes: $($_.Exception.Message) Se om versjonen finnes, og om maskinen har nettilgang.")
    }
}

function Assert-Sum([string]$Name) {
    $line = Get-Content -LiteralPath (Join-Path $scratch 'SHA256SUMS') | Where-Object { ($_ -split '\s+\*?')[1] -eq $Name }
    if (-not $line) {
        throw (Get-Said "stratc $Version is not released for $platform" "stratc $Version er ikke utgitt for $platform")
    }
    $expected = (@($line)[0] -split '\s+')[0]
    $actual = (Get-FileHash -Algorithm SHA256 -LiteralPath (Join-Path $scratch $Name)).Hash
    if ($actual -ne $expected) {
        throw (Get-Said `
            "$Name is not what SHA256SUMS says, so it was not installed. Try again; if it happens again, tell the makers of stratc." `
            "$Name er ikke det SHA256SUMS sier, og ble derfor ikke installert. Pr${oe}v igjen, og si fra til dem som lager stratc hvis det gjentar seg.")
    }
}

function Add-ToPath {
    $key = Get-Item -LiteralPath 'HKCU:\Environment'
    $path = [string]$key.GetValue('Path', '', 'DoNotExpandEnvironmentNames')
    if (($path -split ';') -contains $Folder) { return }
    $new = (@($path -split ';' | Where-Object { $_ }) + $Folder) -join ';'
    Set-ItemProperty -LiteralPath 'HKCU:\Environment' -Name 'Path' -Value $new -Type ExpandString
    # Setting any variable in this way tells running programs, such as Explorer, that the environment has changed.
    [Environment]::SetEnvironmentVariable('STRATC_PATH_CHANGED', '1', 'User')
    [Environment]::SetEnvironmentVariable('STRATC_PATH_CHANGED', $null, 'User')
    $env:Path = "$env:Path;$Folder"
    Write-Host (Get-Said `
        "$Folder is on your PATH now. Terminals that are open already do not know it; open a new one." `
        "$Folder st${aa}r n${aa} i PATH. Vinduer som alt er ${aa}pne, vet ikke om det; ${aa}pne et nytt.")
}

function Install-Stratc {
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
    $archive = "stratc-$platform.zip"
    Write-Host (Get-Said "Fetching $releases/v$Version/$archive" "Henter $releases/v$Version/$archive")
    Save-ReleaseFile 'SHA256SUMS'
    Save-ReleaseFile $archive
    Assert-Sum $archive
    Write-Host (Get-Said 'Its sum is the one in SHA256SUMS' "Summen er den som st${aa}r i SHA256SUMS")
    Expand-Archive -LiteralPath (Join-Path $scratch $archive) -DestinationPath $scratch -Force
    New-Item -ItemType Directory -Force -Path $Folder | Out-Null
    Copy-Item -Recurse -Force -Path (Join-Path $scratch "stratc-$platform\*") -Destination $Folder
    $says = & (Join-Path $Folder 'stratc.exe') --version
    Write-Host (Get-Said "Installed $says in $Folder" "Installerte $says i $Folder")
}

$scratch = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
try {
    New-Item -ItemType Directory -Path $scratch | Out-Null
    $manifest = if ($PSScriptRoot) { Join-Path $PSScriptRoot '..\Cargo.toml' } else { '' }
    if (-not $ownVersion -and $manifest -and (Test-Path -LiteralPath $manifest)) {
        $ownVersion = Get-Declared 'version'
        $repository = Get-Declared 'repository'
        if ($repository) { $ownReleases = "$repository/releases/download" }
    }
    $Version = if ($Version) { $Version -replace '^v', '' } else { $ownVersion }
    $releases = if ($env:STRATC_RELEASES) { $env:STRATC_RELEASES } else { $ownReleases }
    if (-not $Version -or -not $releases) {
        throw (Get-Said 'Say which version, with -Version, and where releases lie, with STRATC_RELEASES.' `
            'Si hvilken versjon, med -Version, og hvor utgivelsene ligger, med STRATC_RELEASES.')
    }
    $platform = Get-Platform
    Install-Stratc
    if (-not $KeepPath) { Add-ToPath }
} catch {
    Write-Host "$(Get-Said 'error' 'feil'): $($_.Exception.Message)" -ForegroundColor Red
    # `exit` would close the window of somebody who has piped this script into it.
    if ($PSCommandPath) { exit 2 }
} finally {
    Remove-Item -Recurse -Force -LiteralPath $scratch -ErrorAction SilentlyContinue
}
