using System;
using System.IO;
using iSocket.Core.Hal;

namespace iSocket.Firmware.Drivers
{
    /// <summary>
    /// Files on the internal littlefs partition. The platform commits a file when it is closed, not before (Flush does
    /// not reach the flash), so each call opens and closes its file. The drivers report a broken or full medium by
    /// IOException or by plain Exception: both become a result.
    /// </summary>
    public sealed class FlashFiles : IFlashFiles
    {
        private const string Root = "I:\\";
        private const int NoSuchFile = -1;
        private const int Unreadable = -2;

        /// <inheritdoc/>
        public int Read(string name, byte[] buffer)
        {
            string path = Root + name;
            try
            {
                return File.Exists(path) ? ReadExisting(path, buffer) : NoSuchFile;
            }
            catch (Exception)
            {
                return Unreadable;
            }
        }

        /// <inheritdoc/>
        public bool TryWrite(string name, byte[] buffer, int length)
        {
            try
            {
                using (FileStream file = new FileStream(Root + name, FileMode.Create, FileAccess.Write))
                {
                    file.Write(buffer, 0, length);
                }

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        private static int ReadExisting(string path, byte[] buffer)
        {
            using (FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read))
            {
                int length = (int)file.Length;
                if (length > buffer.Length)
                {
                    return Unreadable;
                }

                int read = 0;
                while (read < length)
                {
                    int count = file.Read(buffer, read, length - read);
                    if (count <= 0)
                    {
                        return Unreadable;
                    }

                    read += count;
                }

                return length;
            }
        }
    }
}
