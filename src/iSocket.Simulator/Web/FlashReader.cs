using iSocket.Core.Hal;
using iSocket.Simulator.Board;

namespace iSocket.Simulator.Web;

/// <summary>Looks into the flash from outside, as a programmer with a clip does.</summary>
internal sealed class FlashReader(FlashStore flash) : IFlashFiles
{
    private const string Root = "I:\\";
    private const int NoSuchFile = -1;
    private const int DoesNotFit = -2;

    /// <inheritdoc/>
    public int Read(string name, byte[] buffer)
    {
        byte[]? content = flash.Read(Root + name);
        if (content is null)
        {
            return NoSuchFile;
        }

        if (content.Length > buffer.Length)
        {
            return DoesNotFit;
        }

        content.CopyTo(buffer, 0);
        return content.Length;
    }

    /// <summary>Never writes: the flash is the device's.</summary>
    public bool TryWrite(string name, byte[] buffer, int length) => false;
}
