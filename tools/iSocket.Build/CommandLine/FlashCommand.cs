using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using iSocket.Build.Flashing;
using iSocket.Build.Images;

namespace iSocket.Build.CommandLine;

/// <summary><c>flash</c>.</summary>
internal static class FlashCommand
{
    private const int MinBaud = 9600;
    private const int MaxBaud = 3000000;

    /// <summary>Builds the command.</summary>
    public static Command Create(string folder, Func<Repository> repository, IProgramRunner programs, Flasher flasher, TextWriter output)
    {
        Option<string?> port = new("--port") { Description = "The serial port of the board: COM3, /dev/ttyUSB0, /dev/cu.usbserial-0001.", HelpName = "port" };
        Option<string?> image = new("--image") { Description = "The image of a release. Default: the one that build wrote for the model.", HelpName = "file" };
        Option<string> model = new("--model") { Description = "The model whose image build wrote.", DefaultValueFactory = _ => ModelName.Default };
        model.AcceptOnlyFromAmong([.. ModelName.Each]);
        Option<string> target = new("--target") { Description = "The runtime: for a module without PSRAM (WROOM), or with it (WROVER).", DefaultValueFactory = _ => FlashPlan.Targets[0] };
        target.AcceptOnlyFromAmong([.. FlashPlan.Targets]);
        Option<bool> applicationOnly = new("--application-only") { Description = "Leaves the runtime on the board as it is." };
        Option<bool> massErase = new("--mass-erase") { Description = "Erases the whole flash first, the device's settings included." };
        Option<string?> runtime = new("--runtime-version") { Description = "Version of the runtime. Default: the latest stable one.", HelpName = "version" };
        Option<string?> archive = new("--runtime-archive") { Description = "Takes the runtime from this folder, which nanoff has filled before, and needs no connection.", HelpName = "folder" };
        Option<int?> baud = new("--baud")
        {
            Description = "Speed of the serial line while the runtime is written.",
            HelpName = "rate",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int rate) && rate is >= MinBaud and <= MaxBaud)
                {
                    return rate;
                }

                result.AddError($"--baud takes {MinBaud} to {MaxBaud}, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        Option<string?> address = new("--address") { Description = "Writes the application through the boot loader to this address, where the wire protocol does not work. The address is the device's, see docs/build-and-flash.md.", HelpName = "0x..." };
        Option<string?> nanoff = new("--nanoff") { Description = "A nanoff that is installed already. Default: the pinned version, installed into the checkout.", HelpName = "file" };
        Option<bool> dryRun = new("--dry-run") { Description = "Prints the commands and does nothing." };
        Option<string[]> source = BuildCommand.Source();
        Command flash = new("flash", "Writes runtime and application to the board with nanoff.")
        {
            port, image, model, target, applicationOnly, massErase, runtime, archive, baud, address, nanoff, dryRun, source,
        };
        flash.SetAction(parsed =>
        {
            Repository checkout = repository();
            NanoffTool tool = new(checkout, programs);
            string file = parsed.GetValue(image) is { } named ? Path.GetFullPath(named, folder) : Path.Combine(checkout.Artifacts, ModelName.ImageFile(parsed.GetValue(model)!));
            FlashRequest request = new(
                parsed.GetValue(port) ?? string.Empty,
                file,
                parsed.GetValue(target)!,
                parsed.GetValue(applicationOnly),
                parsed.GetValue(massErase),
                parsed.GetValue(runtime),
                parsed.GetValue(archive) is { } runtimes ? Path.GetFullPath(runtimes, folder) : null,
                parsed.GetValue(baud),
                parsed.GetValue(address));
            FlashPlan plan = FlashPlan.For(parsed.GetValue(nanoff) is { } installed ? Program(installed, folder) : tool.Path, request);
            string[] sources = parsed.GetValue(source) ?? [];
            bool own = parsed.GetValue(nanoff) is null;
            if (parsed.GetValue(dryRun))
            {
                if (request.Port.Length == 0)
                {
                    flasher.CheckPort(null);
                }

                if (own && !tool.IsInstalled)
                {
                    output.WriteLine(FlashPlan.Print(tool.InstallCommand(sources)));
                }

                flasher.Show(plan);
                return 0;
            }

            flasher.CheckPort(parsed.GetValue(port));
            flasher.CheckImage(file);
            if (own && !tool.IsInstalled)
            {
                output.WriteLine(FlashPlan.Print(tool.InstallCommand(sources)));
                tool.Install(sources);
            }

            flasher.Carry(checkout.Root, plan);
            return 0;
        });
        return flash;
    }

    // A bare name is looked for in the PATH; a path counts from where the user stands.
    private static string Program(string named, string folder) =>
        Path.GetFileName(named) == named ? named : Path.GetFullPath(named, folder);
}
