using System;
using System.IO;
using System.Linq;
using iSocket.Build.Flashing;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

/// <summary>The command line of <c>flash</c>: what nanoff would be told, and what is refused before it is asked.</summary>
public sealed class FlashTests : IDisposable
{
    private const string Port = "/dev/ttyUSB0";

    private readonly TempFolder _folder = new();
    private readonly FakePrograms _programs = new();
    private readonly FakePorts _ports = new();
    private readonly StandInCheckout _checkout;
    private readonly string _image;

    public FlashTests()
    {
        _checkout = new StandInCheckout(_folder);
        _image = _folder.Write("app.bin", [.. StandInPe.Make("application", "1.0.0.0"), 0]);
        _ports.Ports[Port] = PortState.Usable;
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "--update --target ESP32_REV0 --serialport /dev/ttyUSB0")]
    [InlineData("--target ESP32_REV0", "--update --target ESP32_REV0 --serialport /dev/ttyUSB0")]
    [InlineData("--target ESP32_PSRAM_REV0", "--update --target ESP32_PSRAM_REV0 --serialport /dev/ttyUSB0")]
    [InlineData("--mass-erase", "--update --target ESP32_REV0 --serialport /dev/ttyUSB0 --masserase")]
    [InlineData("--runtime-version 1.17.0.339", "--update --target ESP32_REV0 --serialport /dev/ttyUSB0 --fwversion 1.17.0.339")]
    [InlineData("--runtime-archive /runtimes", "--update --target ESP32_REV0 --serialport /dev/ttyUSB0 --fromarchive --archivepath /runtimes")]
    [InlineData("--baud 115200", "--update --target ESP32_REV0 --serialport /dev/ttyUSB0 --baud 115200")]
    [InlineData("--target ESP32_PSRAM_REV0 --mass-erase --baud 921600 --runtime-version 1.17.0.1", "--update --target ESP32_PSRAM_REV0 --serialport /dev/ttyUSB0 --fwversion 1.17.0.1 --baud 921600 --masserase")]
    [InlineData("--application-only", null)]
    public void Runtime_first_then_the_application_to_where_the_device_says(string options, string? runtime)
    {
        ToolRun run = Flash(["--port", Port, "--image", _image, .. Words(options)]);

        Assert.Equal(string.Empty, run.Errors);
        string[] expected = [$"--nanodevice --deploy --serialport {Port} --image {_image}"];
        Assert.Equal(runtime is null ? expected : [runtime.Replace("/runtimes", Path.GetFullPath("/runtimes"), StringComparison.Ordinal), .. expected], Nanoff());
        Assert.Contains("Flashed.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_address_is_written_unless_one_is_named()
    {
        ToolRun run = Flash("--port", Port, "--image", _image, "--target", "ESP32_PSRAM_REV0", "--address", "0x1E0000");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"--target ESP32_PSRAM_REV0 --serialport {Port} --deploy --image {_image} --address 0x1E0000", Nanoff()[1]);
    }

    [Fact]
    public void The_commands_are_printed_before_they_run_and_the_pinned_nanoff_is_installed_first()
    {
        ToolRun run = Flash("--port", Port, "--image", _image);
        string path = Path.Combine(_checkout.Root, "packages", ".tools", "nanoff.2.5.162", OperatingSystem.IsWindows() ? "nanoff.exe" : "nanoff");
        Assert.Equal(["dotnet", "tool", "install", "nanoff", "--version", "[2.5.162]", "--tool-path", Path.GetDirectoryName(path)!], _programs.Commands[0]);
        Assert.Equal([path, path], _programs.Commands.Skip(1).Select(command => command[0]));
        Assert.Contains($"\"{path}\" --nanodevice --deploy --serialport {Port} --image \"{_image}\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_prints_the_same_and_does_nothing()
    {
        ToolRun real = Flash("--port", Port, "--image", _image, "--mass-erase");
        string[] ran = _programs.Commands.Select(FlashPlan.Print).ToArray();
        _programs.Commands.Clear();

        ToolRun dry = Flash("--port", "COM7", "--image", _image, "--mass-erase", "--dry-run");

        Assert.Equal(0, real.ExitCode);
        Assert.Equal(0, dry.ExitCode);
        Assert.Empty(_programs.Commands);
        Assert.Equal(ran.Select(line => line.Replace(Port, "COM7", StringComparison.Ordinal)), dry.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_nanoff_of_ones_own_is_used_as_named()
    {
        Assert.Equal(0, Flash("--port", Port, "--image", _image, "--nanoff", "nanoff").ExitCode);
        Assert.All(_programs.Commands, command => Assert.Equal("nanoff", command[0]));
        Assert.Equal(2, _programs.Commands.Count);
    }

    [Theory]
    [InlineData("706", "iSocket-706.bin")]
    [InlineData("707light", "iSocket-707light.bin")]
    public void Without_an_image_the_built_one_of_the_model_is_taken(string model, string file)
    {
        _checkout.Write(Path.Combine("artifacts", file), string.Empty);
        File.Copy(_image, Path.Combine(_checkout.Root, "artifacts", file), true);
        Assert.Equal(0, Flash("--port", Port, "--model", model).ExitCode);
        Assert.EndsWith(Path.Combine("artifacts", file), Nanoff()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_port_the_ports_are_listed()
    {
        _ports.Ports["/dev/ttyACM0"] = PortState.Usable;
        AssertRefused(Flash("--image", _image), "Name the serial port of the board with --port. This machine has: /dev/ttyUSB0, /dev/ttyACM0.");
        AssertRefused(Flash("--image", _image, "--dry-run"), "Name the serial port");
        _ports.Ports.Clear();
        AssertRefused(Flash("--image", _image), "This machine has none: connect the board");
    }

    [Fact]
    public void A_port_that_is_not_there_or_may_not_be_opened_is_said()
    {
        AssertRefused(Flash("--port", "/dev/ttyUSB9", "--image", _image), "There is no serial port /dev/ttyUSB9. This machine has: /dev/ttyUSB0.");
        _ports.Ports[Port] = PortState.Forbidden;
        AssertRefused(Flash("--port", Port, "--image", _image), "You may not open /dev/ttyUSB0. On Linux join its group and log in anew: sudo usermod -aG dialout $USER");
    }

    [Fact]
    public void A_missing_or_damaged_image_never_reaches_the_board()
    {
        AssertRefused(Flash("--port", Port, "--image", "gone.bin"), "gone.bin does not exist");
        AssertRefused(Flash("--port", Port), "iSocket-706.bin does not exist: build it first, or name the image of a release with --image.");
        byte[] damaged = File.ReadAllBytes(_image);
        damaged[130]++;
        AssertRefused(Flash("--port", Port, "--image", _folder.Write("damaged.bin", damaged)), "at byte 0 the checksum of its content is wrong");
    }

    [Fact]
    public void A_nanoff_that_cannot_be_installed_is_said_with_what_to_do()
    {
        _programs.ExitCodes.Enqueue(1);
        _programs.Says = "nanoff was not found";
        ToolRun run = Flash("--port", Port, "--image", _image);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nanoff 2.5.162 cannot be installed:\nnanoff was not found\nWhat to do:", run.Errors, StringComparison.Ordinal);
        Assert.Single(_programs.Commands);
    }

    [Fact]
    public void When_the_runtime_is_not_written_the_application_is_not_tried()
    {
        Answer(0, 1);
        ToolRun run = Flash("--port", Port, "--image", _image);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Hold the board's BOOT button", run.Errors, StringComparison.Ordinal);
        Assert.Single(Nanoff());
    }

    [Fact]
    public void A_device_that_still_starts_is_asked_again_but_not_for_ever()
    {
        Answer(0, 0, 1, 1, 0);
        Assert.Equal(0, Flash("--port", Port, "--image", _image).ExitCode);
        Assert.Equal(4, Nanoff().Length);
        _programs.Commands.Clear();

        Answer(0, 0, 1, 1, 1);
        ToolRun run = Flash("--port", Port, "--image", _image);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--application-only", run.Errors, StringComparison.Ordinal);
        Assert.Equal(4, Nanoff().Length);
    }

    [Theory]
    [InlineData("--target ESP32_C3")]
    [InlineData("--baud 1")]
    [InlineData("--baud fast")]
    [InlineData("--model 708")]
    [InlineData("--prot COM3")]
    public void What_it_does_not_know_ends_with_two(string options)
    {
        ToolRun run = Flash(["--port", Port, "--image", _image, .. Words(options)]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(_programs.Commands);
    }

    [Theory]
    [InlineData("--application-only --mass-erase", "--application-only leaves alone")]
    [InlineData("--application-only --baud 115200", "--application-only leaves alone")]
    [InlineData("--application-only --runtime-version 1.17.0.1", "--application-only leaves alone")]
    [InlineData("--application-only --runtime-archive /runtimes", "--application-only leaves alone")]
    [InlineData("--address 1E0000", "--address takes a hexadecimal number")]
    [InlineData("--address 0x", "--address takes a hexadecimal number")]
    public void Contradictions_are_refused(string options, string message) =>
        AssertRefused(Flash(["--port", Port, "--image", _image, .. Words(options)]), message);

    private static string[] Words(string options) => options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Answer(params int[] codes)
    {
        foreach (int code in codes)
        {
            _programs.ExitCodes.Enqueue(code);
        }
    }

    private void AssertRefused(ToolRun run, string message)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Empty(_programs.Commands);
    }

    private string[] Nanoff() => _programs.Commands.Where(command => command[0] != "dotnet").Select(command => string.Join(' ', command.Skip(1))).ToArray();

    private ToolRun Flash(params string[] arguments) => ToolRun.Start(_checkout.Root, _programs, _ports, ["flash", .. arguments]);
}
