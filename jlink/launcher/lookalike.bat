@echo off
rem Starts Lookalike from wherever it lies; README.md in jlink\ explains every flag.
rem Arguments that are paths count from the caller's folder, so nothing here changes it.
setlocal EnableExtensions DisableDelayedExpansion
set "OLDEST=25"
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "JAVA="

if not defined LOOKALIKE_JAVA goto java_home
call :suits "%LOOKALIKE_JAVA%"
if defined JAVA goto start
echo LOOKALIKE_JAVA names %LOOKALIKE_JAVA%, which is no Java %OLDEST% or later; name the folder of one. 1>&2
exit /b 1

:java_home
if not defined JAVA_HOME goto recorded
call :suits "%JAVA_HOME%"
if defined JAVA goto start

:recorded
if not exist "%APP%\lib\jdk" goto path
for /f "usebackq delims=" %%J in ("%APP%\lib\jdk") do call :suits "%%J"
if defined JAVA goto start

:path
for %%J in (java.exe) do set "FOUND=%%~dp$PATH:J"
if not defined FOUND goto usual
for %%J in ("%FOUND%..") do call :suits "%%~fJ"
if defined JAVA goto start

:usual
for /d %%V in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu") do for /d %%J in ("%%~V\*") do call :suits "%%~J"
if defined JAVA goto start
echo Lookalike needs Java %OLDEST% or later; install it, or name its folder in the variable LOOKALIKE_JAVA. 1>&2
exit /b 1

:start
rem The AOT cache that the program makes for itself (lookalike.launch.AotCache); without one it starts as usual.
set "AOT="
set "CACHED="
if not defined LOCALAPPDATA goto run
set "PLACE=%APP%\%JAVA%"
rem The window has a cache of its own.
set "KIND=commands"
if "%~1"=="" set "KIND=window"
set "AOT=%LOCALAPPDATA%\Lookalike\aot\%PLACE::=%\%KIND%.aot"
if exist "%AOT%" set CACHED="@%APP%\lib\aot.options" "-XX:AOTCache=%AOT%"
set AOT="-Dlookalike.aot=%AOT%"
:run
set "NATIVES="
if exist "%APP%\natives" set NATIVES="-Dorg.sqlite.lib.path=%APP%\natives"
"%JAVA%\bin\java.exe" --module-path "%APP%\modules" "@%APP%\lib\jvm.options" "-Dlookalike.app=%APP%" %NATIVES% %AOT% %CACHED% %LOOKALIKE_JAVA_OPTS% -cp "%APP%\lib\*" lookalike.launch.Main %*
exit /b %ERRORLEVEL%

rem Sets JAVA to a folder if it is a Java that is new enough; reads its 'release' file, which is quick.
:suits
if defined JAVA goto :eof
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" call :compare "%~1" %%B
goto :eof

:compare
for /f "delims=.+-" %%M in ("%~2") do if %%M GEQ %OLDEST% set "JAVA=%~1"
goto :eof
